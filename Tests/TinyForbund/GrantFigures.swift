public import Model

extension TinyForbund {
  /// A country of ten förbund and 5 Mkr: 100 tkr to each, the rest by halves after 10 000 full-year
  /// equivalents and 100 000 inhabitants; a grant falls by a tenth a year at most.
  public static func grantFigures() throws -> GrantFigures {
    GrantFigures(
      appropriation: try figure(tkr(5_000), "anslag"), base: try figure(tkr(100), "grund"),
      needShare: try figure(Share(percent: 50), "vikter"),
      brake: try figure(Share(percent: 10), "broms", verified: false),
      forbund: try figure(10, "antal"), fullYearEquivalents: try figure(10_000, "antagande"),
      inhabitants: try figure(100_000, "antagande"))
  }

  /// The förbund with the national model: 250 full-year equivalents and 2 500 inhabitants are 2.5 % of
  /// 4 000 tkr, so the model gives 200 tkr.
  public static func granted(
    years: Int = 1, _ change: (inout ScenarioDescription) -> Void = { _ in }
  ) throws -> Scenario {
    var stated = description(years: years)
    var grant = NationalGrant()
    grant.fullYearEquivalents = 250
    grant.inhabitants = 2_500
    stated.nationalGrant = grant
    stated.contributions.roundTo = tkr(1)
    stated.changeMember("fk") { $0.offer = .byKey }
    change(&stated)
    var law = try law()
    law.grant = try grantFigures()
    return try Scenario(stated, law: law)
  }
}
