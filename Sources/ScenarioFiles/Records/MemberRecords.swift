import Model

extension Record where Owner == Member {
  /// A member.
  static let member = Record("member") { record in
    record.evidence()
    record.required("name", \.name, .text, sv: "medlemmens namn", en: "the member's name")
    record.required(
      "part", \.part, .word(), sv: "vilken part medlemmen hör till (5 §)",
      en: "the part that the member belongs to (5 §)")
    record.optional(
      "contribution", \.offer, .offer, figure: .always, standard: "its share by the part's key",
      sv: "vad medlemmen erbjuder per år, eller ”paid by fk”",
      en: "what the member offers a year, or “paid by fk”")
    record.optional(
      "inhabitants", \.inhabitants, .whole(1...20_000_000), figure: .always,
      sv: "antal invånare", en: "number of inhabitants")
    record.optional(
      "code", \.code, .kommunCode, sv: "kommunkoden, SCB:s fyra siffror",
      en: "the kommun code, four digits of Statistics Sweden")
    record.optional(
      "outside_region", \.outsideRegion, .flag, standard: "no",
      sv: "om kommunen står utanför alla regioner (5 a §)",
      en: "whether the kommun stands outside every region (5 a §)")
    record.optional(
      "share_as_region", \.shareAsRegion, .share, standard: "0 %",
      sv: "andel av en sådan kommuns pengar som räknas i regionernas grupp",
      en: "share of such a kommun's money that counts in the regions' group")
    record.optional(
      "joins", \.joins, .date, sv: "första dagen som medlem; annars redan före planen",
      en: "the first day as a member; otherwise before the plan")
    record.optional(
      "leaves", \.leaves, Record<Member.Exit>.exit.shape(from: Member.Exit()),
      sv: "att medlemmen lämnar (27 §); den är medlem tills uppsägningstiden gått ut",
      en: "that the member leaves (27 §); it is one until its notice time has run out")
    record.optional(
      "national", \.national, Record<NationalCount>.nationalCount.shape(from: NationalCount()),
      sv: "vad statens modell räknar i kommunen; försvinner ur modellen när kommunen lämnar",
      en: "what the state's model counts in the kommun; it leaves the model with the kommun")
    record.later("benefit")
  }
}

extension Record where Owner == Member.Exit {
  /// How a member leaves.
  static let exit = Record("exit") { record in
    record.required(
      "notice", \.notice, .date, sv: "dagen för uppsägningen", en: "the day of the notice")
    record.optional(
      "continue_decided", \.continueDecided, .date,
      sv: "dagen då de som är kvar beslutade att fortsätta",
      en: "the day the remaining members decided to go on")
  }
}

extension Shape where Value == Member.Offer {
  /// An amount for every year, amounts by year, or `paid by` another member.
  static var offer: Shape {
    let form = ScalarForm(
      Phrase(sv: "ett belopp eller ”paid by fk”", en: "an amount or “paid by fk”"),
      pattern: "^(paid by .+|[0-9][0-9   ]*([,.][0-9]+)?[   ]*(tkr|Mkr|mnkr|kr))$",
      example: "2 900 tkr")
    let scalar = Shape<Member.Offer?>.scalar(form) { text throws(Refusal) in
      guard text.hasPrefix("paid by ") else { return nil }
      return .paidBy(MemberID(String(text.dropFirst(8))))
    }
    let amounts = Shape<[Kronor]>.amounts.map(Member.Offer.amounts)
    return Shape(.either([.scalar(form), amounts.description])) { node, reading in
      if let text = node.text, text.hasPrefix("paid by ") || text.isEmpty {
        return scalar.read(node, &reading) ?? nil
      }
      return amounts.read(node, &reading)
    }
  }
}

extension Shape where Value == [Kronor] {
  /// An amount in each planned year: one that is the same in all, a list, or by year.
  static var amounts: Shape {
    Shape<PerYear<Kronor>>.perYear(.amount).check { amounts, _, reading in
      amounts.values(reading.years?.count ?? 1)
    }
  }
}
