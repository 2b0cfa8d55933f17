extension ScenarioFindings {
  /// Checks who joins and who leaves.
  mutating func checkMemberships() {
    let periods = stated.changingMemberships(law)
    for member in stated.members {
      let path = ["members", member.id.text]
      if let exit = member.leaves {
        check(exit, of: member, through: periods[member.id]?.last, at: path + ["leaves"])
      }
      if let joins = member.joins { checkRunning(ownedBy: member, from: joins) }
    }
  }

  private mutating func check(
    _ exit: Member.Exit, of member: Member, through last: CivilDate?, at path: [String]
  ) {
    guard member.part != .state else {
      refuse(
        path,
        Phrase(
          sv: "\(member.name) kan inte lämna: myndigheten är bunden av sin instruktion.",
          en: "\(member.name) cannot leave: the authority is bound by its instruction."),
        Phrase(
          sv: "Ta bort leaves; bara kommuner och regioner kan lämna (27 §).",
          en: "Remove leaves; only kommuner and regions can leave (27 §)."))
      return
    }
    guard let notice = exit.notice, let last else { return }
    if last.year < stated.forbund.budgetYear {
      refuse(
        path + ["notice"],
        Phrase(
          sv: "\(member.name) lämnade \(last), före budgetåret.",
          en: "\(member.name) left \(last), before the budget year."),
        Phrase(
          sv: "Ta bort medlemmen, eller rätta datumet eller uppsägningstiden.",
          en: "Remove the member, or mend the date or the notice time."),
        restingOn: [["forbundsordning", "notice"]])
    }
    if let joins = member.joins, last < joins {
      refuse(
        path + ["notice"],
        Phrase(
          sv: "\(member.name) lämnar \(last), före sitt inträde \(joins).",
          en: "\(member.name) leaves \(last), before it joins \(joins)."),
        Phrase(sv: "Rätta ett av datumen.", en: "Mend one of the dates."),
        restingOn: [["members", member.id.text, "joins"]])
    }
    if let decided = exit.continueDecided, decided < notice {
      refuse(
        path + ["continue_decided"],
        Phrase(
          sv: "Beslutet att fortsätta, \(decided), är äldre än uppsägningen, \(notice).",
          en: "The decision to go on, \(decided), is older than the notice, \(notice)."),
        Phrase(sv: "Rätta ett av datumen.", en: "Mend one of the dates."))
    }
  }

  /// What runs today has an owner that is a member today.
  private mutating func checkRunning(ownedBy member: Member, from joins: CivilDate) {
    guard joins.year >= stated.forbund.budgetYear,
      (joins.month, joins.day) > (1, 1) || joins.year > stated.forbund.budgetYear
    else { return }
    for insats in stated.insatser where insats.owner == member.id && insats.status == .ongoing {
      refuse(
        ["insatser", insats.id.text, "status"],
        Phrase(
          sv: "Insatsen pågår, men \(member.name) blir medlem först \(joins).",
          en: "The insats is ongoing, but \(member.name) is no member until \(joins)."),
        Phrase(
          sv: "Skriv status: new, eller byt owner.", en: "Write status: new, or change owner."),
        restingOn: [["members", member.id.text, "joins"]])
    }
  }
}
