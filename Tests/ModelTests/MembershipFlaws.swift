import Model

extension Flaw {
  private static let spring = CivilDate(year: 2026, month: 3, day: 31)
  private static let autumn = CivilDate(year: 2027, month: 9, day: 1)

  /// Flaws in who joins and who leaves.
  static let memberships = [
    Flaw("an authority that leaves", at: "members.fk.leaves") {
      $0.members[0].leaves = Member.Exit(notice: spring)
    },
    Flaw("gone before the budget year", at: "members.l.leaves.notice") {
      $0.forbundsordning.noticeMonths = 6
      $0.members[4].leaves = Member.Exit(notice: spring)
    },
    Flaw("leaves before it joins", at: "members.l.leaves.notice") {
      $0.forbundsordning.noticeMonths = 12
      $0.members[4].joins = autumn
      $0.members[4].leaves = Member.Exit(notice: spring)
    },
    Flaw("a decision to go on before the notice", at: "members.l.leaves.continue_decided") {
      $0.members[4].leaves = Member.Exit(notice: autumn, continueDecided: spring)
    },
    Flaw("ongoing with an owner to come", at: "insatser.A.status") {
      $0.insatser[0].status = .ongoing
      $0.insatser[0].owner = MemberID("l")
      $0.members[4].joins = autumn
    },
  ]
}
