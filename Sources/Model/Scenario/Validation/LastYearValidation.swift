extension ScenarioFindings {
  /// Checks last year's money: lines of members that pay and of costs that there are, and no amount
  /// below nothing.
  mutating func checkLastYearMoney() {
    guard let last = stated.lastYearMoney else { return }
    let payers = stated.members.filter { !$0.offer.isPaidByAnother }.map(\.id.text)
    for (id, line) in last.contributions.sorted(by: { $0.key < $1.key }) {
      let path = ["last_year_money", "contributions", id.text]
      if !payers.contains(id.text) {
        refuseUnknown(
          id.text, kind: Phrase(sv: "ingen medlem som betalar", en: "no member that pays"),
          known: payers, in: "members", at: path)
      }
      check(line, at: path)
    }
    let costs = stated.fixedCosts.map(\.id)
    for (id, line) in last.fixedCosts.sorted(by: { $0.key < $1.key }) {
      let path = ["last_year_money", "fixed_costs", id]
      if !costs.contains(id) {
        refuseUnknown(
          id, kind: Phrase(sv: "ingen fast kostnad", en: "no fixed cost"), known: costs,
          in: "fixed_costs", at: path)
      }
      check(line, at: path)
    }
    if let opening = last.opening { checkOne(opening, at: ["last_year_money", "opening"]) }
  }

  private mutating func check(_ line: LastYearMoney.Line, at path: [String]) {
    for amount in [line.budget, line.forecast, line.outcome].compactMap({ $0 }) {
      checkOne(amount, at: path)
    }
  }

  /// Checks an amount that is not one of a year each.
  private mutating func checkOne(_ amount: Kronor, at path: [String]) {
    check([amount] + Array(repeating: .zero, count: yearCount - 1), at: path)
  }
}
