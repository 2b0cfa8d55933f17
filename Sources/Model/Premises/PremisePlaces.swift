extension Scenario {
  /// Where a premise stands in the scenario's file, each a path of keys such as `["insatser", "I01",
  /// "decided_until"]`; several where several members offer together.
  public func paths(of premise: Premise) -> [[String]] {
    switch premise {
    case .offers(let parts, let year): parts.flatMap { paths(ofOfferBy: $0, year: year) }
    case .pool: [["contributions"]]
    case .composition: [["members"]]
    case .excluded(let id, _): [["insatser", id.text]]
    case .fixedCosts: [["fixed_costs"]]
    case .reserve(let year): [["reserve", "amount", key(of: year)]]
    case .paidOut: [["mid_year", "paid_out"]]
    case .equityUse(let year): [["equity", "use", key(of: year)]]
    case .openingEquity: [["equity", "opening"]]
    case .equityFloor: [["equity", "floor"]]
    case .equityCeiling: [["equity", "ceiling"]]
    case .grantFeedback: [["national_grant"]]
    case .decided(let id): [["insatser", id.text, "decided_until"]]
    case .requires(let id, let other): [["insatser", id.text, "requires", other.text]]
    case .excludes(let id, let other): [["insatser", id.text, "excludes", other.text]]
    case .referral(let id, let source): [["insatser", id.text, "referred_from", source.text]]
    case .atMostOf(let id): [["at_most_of", id]]
    case .people(let limit, _): [limit.path]
    case .capacity(let id, let year): [["resources", id.text, "capacity", key(of: year)]]
    case .run(let id, let term): [["insatser", id.text] + term.path]
    case .priority(let row, _): [["priorities", row.priority.id.text]]
    case .target(let target):
      [["objective", "reach", target.outcome?.text ?? "benefit_points"]]
    }
  }

  private func key(of index: Int) -> String { String(years.lowerBound + index) }

  /// A part's total where it has one, otherwise what each of its members says; the model of state
  /// money where that sets the state's.
  private func paths(ofOfferBy part: Part, year index: Int) -> [[String]] {
    if part == .state, stated.nationalGrant != nil { return [["national_grant"]] }
    if stated.contributions.parts[part]?.total != nil {
      return [["contributions", part.rawValue, "total"]]
    }
    return stated.members.filter { $0.part == part && !$0.offer.isPaidByAnother }
      .sorted { $0.id < $1.id }.map { ["members", $0.id.text, "contribution"] }
  }
}

extension GroupLimit {
  fileprivate var path: [String] {
    let group = ["target_groups", group.text]
    return kommun.map { group + ["people_by_kommun", $0.text] } ?? group + ["people"]
  }
}

extension Premise.RunTerm {
  fileprivate var path: [String] {
    switch self {
    case .restart: ["runs", "restart"]
    case .atLeast: ["runs", "at_least"]
    case .atMost: ["runs", "at_most"]
    case .rampUp: ["ramp_up"]
    case .changeLimit: ["runs", "change_limit"]
    }
  }
}
