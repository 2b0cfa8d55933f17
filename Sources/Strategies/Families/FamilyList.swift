import Model

extension Family {
  /// Every family.
  public static let all = [
    Family(
      name: "small15",
      sentence: Phrase(
        sv: "15 insatser, ett år, allt eller inget, glesa regler.",
        en: "15 insatser, one year, all or nothing, loose rules."),
      recipe: Recipe()),
    Family(
      name: "discrete40",
      sentence: Phrase(
        sv: "40 insatser, ett år, allt eller inget.",
        en: "40 insatser, one year, all or nothing."),
      recipe: Recipe(insatser: 40, kommuner: 6)),
    Family(
      name: "volumes30",
      sentence: Phrase(
        sv: "30 insatser, ett år, mest fria volymer med avtagande effekt.",
        en: "30 insatser, one year, mostly free volumes with falling effect."),
      recipe: Recipe(insatser: 30, kommuner: 5, allOrNothing: 20, levels: 25)),
    Family(
      name: "levels30",
      sentence: Phrase(
        sv: "30 insatser, ett år, alla med nivåer.",
        en: "30 insatser, one year, all with levels."),
      recipe: Recipe(insatser: 30, kommuner: 5, allOrNothing: 0, levels: 100)),
    Family(
      name: "years15",
      sentence: Phrase(
        sv: "15 insatser över tre år, med startkostnader och kortaste tider.",
        en: "15 insatser over three years, with start-up costs and shortest runs."),
      recipe: Recipe(planYears: 2)),
    Family(
      name: "tight20",
      sentence: Phrase(
        sv: "20 insatser, ett år, styrelsens regler nära det möjliga.",
        en: "20 insatser, one year, the board's rules near what can be."),
      recipe: Recipe(insatser: 20, room: 40, tightness: 95)),
    Family(
      name: "kommuner30",
      sentence: Phrase(
        sv: "30 insatser i tolv kommuner, de flesta når en eller två.",
        en: "30 insatser in twelve kommuner, most of which reach one or two."),
      recipe: Recipe(insatser: 30, kommuner: 12, mostReached: 2)),
    Family(
      name: "skewed20",
      sentence: Phrase(
        sv: "20 insatser, ett år, några mycket dyra och många billiga.",
        en: "20 insatser, one year, some very dear and many cheap."),
      recipe: Recipe(insatser: 20, isSkewed: true)),
  ]
}
