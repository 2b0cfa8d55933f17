import Model

extension Flaw {
  private static let spring = CivilDate(year: 2026, month: 3, day: 31)
  private static let autumn = CivilDate(year: 2027, month: 9, day: 1)

  /// Flaws in who joins and who leaves, in a run within the year and in the national grant.
  static let events = [
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
    Flaw("a run within another year", at: "mid_year.date") {
      $0.midYear = MidYear()
      $0.midYear?.date = spring
    },
    Flaw("money paid to no insats", at: "mid_year.paid_out.X") {
      $0.overlaps = []
      $0.midYear = MidYear()
      $0.midYear?.date = autumn
      $0.midYear?.paidOut = [InsatsID("X"): Kronor(5)]
    },
    Flaw("less than nothing paid", at: "mid_year.paid_out.A") {
      $0.overlaps = []
      $0.midYear = MidYear()
      $0.midYear?.date = autumn
      $0.midYear?.paidOut = [InsatsID("A"): Kronor(-5)]
    },
    Flaw("paid before its start", at: "mid_year.paid_out.A") {
      $0.overlaps = []
      $0.midYear = MidYear()
      $0.midYear?.date = autumn
      $0.midYear?.paidOut = [InsatsID("A"): Kronor(5)]
      $0.insatser[0].start = CivilDate(year: 2027, month: 10, day: 1)
    },
  ]
}
