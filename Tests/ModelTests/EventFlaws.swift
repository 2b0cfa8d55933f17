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
    Flaw("last year's money of nobody", at: "last_year_money.contributions.x") {
      $0.lastYearMoney = LastYearMoney()
      $0.lastYearMoney?.contributions = [MemberID("x"): .init(budget: Kronor(5))]
    },
    Flaw("last year's cost of nothing", at: "last_year_money.fixed_costs.x") {
      $0.lastYearMoney = LastYearMoney()
      $0.lastYearMoney?.fixedCosts = ["x": .init(budget: Kronor(5))]
    },
    Flaw("less than nothing last year", at: "last_year_money.opening") {
      $0.lastYearMoney = LastYearMoney()
      $0.lastYearMoney?.opening = Kronor(-5)
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
    Flaw("two payers of one grant", at: "national_grant") {
      $0.nationalGrant = grant
      $0.members[1].offer = .amounts([Kronor(1), Kronor(1)])
    },
    Flaw("no full-year equivalents", at: "national_grant.full_year_equivalents") {
      $0.nationalGrant = grant
      $0.nationalGrant?.fullYearEquivalents = nil
    },
    Flaw("a short list of what is asked for", at: "national_grant.asked_for") {
      $0.nationalGrant = grant
      $0.nationalGrant?.askedFor = [Kronor(1)]
    },
    Flaw("a negative grant before", at: "national_grant.previous") {
      $0.nationalGrant = grant
      $0.nationalGrant?.previous = Kronor(-1)
    },
    Flaw("a cut after half a year", at: "national_grant.cut_after") {
      $0.nationalGrant = grant
      $0.nationalGrant?.cutAfterMonths = 6
    },
    Flaw("feedback without a ceiling", at: "national_grant.feedback") {
      $0.nationalGrant = grant
      $0.nationalGrant?.feedback = true
      $0.equity.ceiling = .none
    },
    Flaw("counts that nothing uses", at: "members.k.national") {
      $0.members[3].national = NationalCount(fullYearEquivalents: 5, inhabitants: 50)
    },
    Flaw("a kommun without counts", at: "members.l.national") {
      $0.nationalGrant = NationalGrant()
      $0.members[3].national = NationalCount(fullYearEquivalents: 5, inhabitants: 50)
    },
    Flaw("inhabitants counted twice", at: "national_grant.inhabitants_16_64") {
      $0.nationalGrant = NationalGrant()
      $0.nationalGrant?.inhabitants = 900
      for place in 3...4 {
        $0.members[place].national = NationalCount(fullYearEquivalents: 5, inhabitants: 50)
      }
    },
  ]

  private static let grant: NationalGrant = {
    var grant = NationalGrant()
    grant.fullYearEquivalents = 500
    grant.inhabitants = 4_000
    return grant
  }()
}
