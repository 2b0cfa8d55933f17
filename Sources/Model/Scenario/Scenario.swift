/// A förbund, its money, its candidates and its wishes, held together and found whole.
///
/// A `Scenario` exists only if ``ScenarioValidation`` found nothing wrong: every name it mentions
/// exists, every list has a value for each year, every range is a range. What reads a scenario
/// need not check again.
public struct Scenario: Hashable, Sendable {
  /// What the file states; what has a key of its own in the order of its key, so that the order of
  /// the file changes nothing.
  public private(set) var stated: ScenarioDescription
  /// The figures of law that apply.
  public let law: LawFigures
  /// The insatser in code-point order of their identifiers, which is the order of every answer; their
  /// dates are within the memberships of those that own them and those that they reach.
  public private(set) var insatser: [Insats]
  /// The kommuner in code-point order of their identifiers.
  public let kommuner: [Member]
  /// The position of each insats in ``insatser``.
  public let position: [InsatsID: Int]
  /// The memberships that begin or end.
  let changingMemberships: [MemberID: Period]

  /// A scenario from what a file states, under the law of its budget year.
  ///
  /// - Throws: every problem found, none hiding another.
  public init(_ stated: ScenarioDescription, law: LawFigures) throws(ScenarioProblems) {
    let problems = ScenarioValidation.problems(of: stated, law: law)
    guard problems.isEmpty else { throw ScenarioProblems(problems) }
    self.stated = stated.inOrderOfKeys
    self.law = law
    changingMemberships = stated.changingMemberships(law)
    insatser = stated.boundedInsatser(by: changingMemberships)
    kommuner = stated.members.filter { $0.part == .kommun }.sorted { $0.id < $1.id }
    position = Dictionary(
      uniqueKeysWithValues: insatser.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// The planned years, budget year first.
  public var years: ClosedRange<Int> {
    stated.forbund.budgetYear...(stated.forbund.budgetYear + stated.forbund.planYears)
  }

  /// The number of planned years.
  public var yearCount: Int { stated.forbund.planYears + 1 }

  /// An insats by its identifier.
  public subscript(id: InsatsID) -> Insats? { position[id].map { insatser[$0] } }

  /// A member by its identifier.
  public func member(_ id: MemberID) -> Member? { stated.members.first { $0.id == id } }

  /// A target group by its identifier.
  public func group(_ id: GroupID) -> TargetGroup? { stated.targetGroups.first { $0.id == id } }

  /// The same scenario over its first `count` years only (`1 ≤ count ≤ yearCount`).
  public func limited(toYears count: Int) throws(ScenarioProblems) -> Scenario {
    var shorter = stated
    shorter.forbund.planYears = count - 1
    return try Scenario(shorter, law: law)
  }

  /// The same scenario with another figure in one insats, which what is checked does not depend on.
  func replacing(_ id: InsatsID, _ change: (Insats) -> Insats) -> Scenario {
    guard let place = position[id] else { return self }
    var changed = self
    changed.insatser[place] = change(insatser[place])
    for place in stated.insatser.indices where stated.insatser[place].id == id {
      changed.stated.insatser[place] = change(stated.insatser[place])
    }
    return changed
  }

  /// The same scenario with every insats changed in what its validation does not depend on.
  ///
  /// - Parameter change: Makes an insats from its position in ``insatser`` and the insats itself.
  /// - Returns: the scenario, of which nothing is validated anew.
  func replacingEach(_ change: (Int, Insats) -> Insats) -> Scenario {
    var changed = self
    for place in insatser.indices { changed.insatser[place] = change(place, insatser[place]) }
    guard !changingMemberships.isEmpty || stated.midYear != nil else {
      // Nothing bounds the insatser, which are then as they are stated.
      changed.stated.insatser = changed.insatser
      return changed
    }
    for place in stated.insatser.indices {
      guard let own = position[stated.insatser[place].id] else { continue }
      changed.stated.insatser[place] = change(own, stated.insatser[place])
    }
    return changed
  }

  /// The same scenario without one of the board's priorities.
  public func without(_ priority: PriorityID) -> Scenario {
    var changed = self
    changed.stated.priorities.removeAll { $0.id == priority }
    return changed
  }

  /// The same scenario with risk weighed so.
  ///
  /// - Throws: why this objective cannot be weighed so.
  public func weighing(_ risk: Risk) throws(ScenarioProblems) -> Scenario {
    var weighing = stated
    weighing.objective.risk = risk
    return try Scenario(weighing, law: law)
  }

  /// The same scenario with the figures as they are stated and no risk weighed.
  public var withoutRisk: Scenario {
    var changed = self
    changed.stated.objective.risk = nil
    return changed
  }

  /// The same scenario with benefit points of another worth.
  public func valuingPoints(at worth: Weight) -> Scenario {
    var changed = self
    changed.stated.objective.benefitPoint = worth
    return changed
  }
}
