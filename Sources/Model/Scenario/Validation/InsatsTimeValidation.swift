extension ScenarioFindings {
  /// Checks that an insats begins before it ends and is not already over.
  mutating func checkDates(of insats: Insats, at path: [String]) {
    if let start = insats.start, let end = insats.end, end < start {
      refuse(
        path + ["end"],
        Phrase(
          sv: "Insatsen slutar \(end), före sin start \(start).",
          en: "The insats ends \(end), before its start \(start)."),
        Phrase(sv: "Byt plats på datumen.", en: "Swap the dates."))
    }
    if let end = insats.end, end.year < stated.forbund.budgetYear {
      refuse(
        path + ["end"],
        Phrase(
          sv: "Insatsen slutar \(end), före budgetåret \(year: stated.forbund.budgetYear).",
          en: "The insats ends \(end), before the budget year \(year: stated.forbund.budgetYear)."),
        Phrase(
          sv: "Ta bort insatsen, eller rätta datumet.", en: "Remove the insats, or mend the date."))
    }
  }

  /// Checks that what is decided says until when and how much.
  mutating func checkDecision(of insats: Insats, at path: [String]) {
    guard insats.status == .decided else {
      for (key, isStated) in [
        ("decided_until", insats.decidedUntil != nil),
        ("decided_volume", insats.decidedVolume != nil),
      ] where isStated {
        refuse(
          path + [key],
          Phrase(
            sv: "\(key) hör till en beslutad insats, och status är \(insats.status.rawValue).",
            en: "\(key) belongs to a decided insats, and status is \(insats.status.rawValue)."),
          Phrase(
            sv: "Skriv status: decided, eller ta bort \(key).",
            en: "Write status: decided, or remove \(key)."))
      }
      return
    }
    checkDecidedUntil(of: insats, at: path + ["decided_until"])
    guard let form = insats.volume else { return }
    guard let volume = insats.decidedVolume else {
      if form.smallest != form.largest {
        refuse(
          path + ["decided_volume"],
          Phrase(
            sv: "Insatsen är beslutad, men det står inte vilken av volymerna som är beslutad.",
            en: "The insats is decided, but not which of its volumes."),
          Phrase(
            sv: "Skriv decided_volume, till exempel \(form.smallest) new participants.",
            en: "Write decided_volume, for example \(form.smallest) new participants."))
      }
      return
    }
    if !form.allows(volume) {
      refuse(
        path + ["decided_volume"],
        Phrase(
          sv: "Den beslutade volymen \(volume) är ingen av insatsens volymer.",
          en: "The decided volume \(volume) is none of the insats' volumes."),
        Phrase(sv: "Rätta den eller volume.", en: "Mend it or volume."))
    }
  }

  private mutating func checkDecidedUntil(of insats: Insats, at path: [String]) {
    guard let until = insats.decidedUntil else {
      refuse(
        path,
        Phrase(
          sv: "Insatsen är beslutad, men det står inte till när.",
          en: "The insats is decided, but not until when."),
        Phrase(
          sv: "Skriv decided_until, till exempel \(year: stated.forbund.budgetYear)-12-31.",
          en: "Write decided_until, for example \(year: stated.forbund.budgetYear)-12-31."))
      return
    }
    if until.year < stated.forbund.budgetYear {
      refuse(
        path,
        Phrase(
          sv: "Beslutet gick ut \(until), före budgetåret.",
          en: "The decision ran out \(until), before the budget year."),
        Phrase(
          sv: "Skriv status: ongoing, eller rätta datumet.",
          en: "Write status: ongoing, or mend the date."))
    }
    if let start = insats.start, until < start {
      refuse(
        path,
        Phrase(
          sv: "Insatsen är beslutad till \(until) men får starta först \(start).",
          en: "The insats is decided until \(until) but may not start until \(start)."),
        Phrase(sv: "Rätta ett av datumen.", en: "Mend one of the dates."))
    }
    if let end = insats.end, end < until {
      refuse(
        path,
        Phrase(
          sv: "Insatsen är beslutad till \(until) men slutar \(end).",
          en: "The insats is decided until \(until) but ends \(end)."),
        Phrase(sv: "Rätta ett av datumen.", en: "Mend one of the dates."))
    }
  }

  /// Checks how long an insats runs.
  mutating func checkRuns(of insats: Insats, at path: [String]) {
    let runs = insats.runs
    if let least = runs.atLeastMonths, let most = runs.atMostMonths, most < least {
      refuse(
        path + ["at_least"],
        Phrase(
          sv: "Den kortaste tiden, \(least) månader, är längre än den längsta, \(most).",
          en: "The shortest run, \(least) months, is longer than the longest, \(most)."),
        Phrase(
          sv: "Byt plats på at_least och at_most.", en: "Swap at_least and at_most."))
    }
    for (key, months) in [("at_least", runs.atLeastMonths), ("at_most", runs.atMostMonths)] {
      guard let months, months < 1 else { continue }
      refuse(
        path + [key], Phrase(sv: "Tiden är noll.", en: "The time is nothing."),
        Phrase(sv: "Skriv minst 1 month.", en: "Write at least 1 month."))
    }
    if let start = insats.start, let end = insats.end, start <= end,
      let least = runs.atLeastMonths
    {
      let months = (end.year - start.year) * 12 + end.month - start.month + 1
      if months < least {
        refuse(
          path + ["at_least"],
          Phrase(
            sv:
              "Insatsen ska pågå minst \(least) månader, men ryms bara \(months) mellan start och slut.",
            en: "The insats must run for \(least) months, but only \(months) fit between its dates."
          ),
          Phrase(
            sv: "Förkorta at_least, eller flytta datumen.",
            en: "Shorten at_least, or move the dates."))
      }
    }
    if let limit = runs.changeLimit, limit < .none {
      refuse(
        path + ["change_limit"],
        Phrase(sv: "Ändringen är negativ.", en: "The change is negative."),
        Phrase(sv: "Skriv den utan minus.", en: "Write it without a minus."))
    }
  }
}

extension VolumeForm {
  /// Whether a volume is one of those that the form allows.
  fileprivate func allows(_ volume: Volume) -> Bool {
    switch self {
    case .allOrNothing(let only): volume == only
    case .noneOr(let least, let most, let continuous):
      least <= volume && volume <= most && (continuous || volume.isWhole)
    case .levels(let levels): levels.contains(volume)
    }
  }
}
