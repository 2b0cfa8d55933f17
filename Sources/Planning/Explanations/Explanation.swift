public import Model
import Optimization

/// Why the best plan is what it is.
public struct Explanation: Sendable {
  /// The plan that is explained.
  public let proposal: Proposal
  /// Every insats, in the order of identifiers.
  public let reasons: [Reason]
  /// Every priority and rule that could be thought away.
  public let weights: [RuleWeight]
  /// How far the worth of a benefit point can move; `nil` where points are not part of the value.
  public let pointWorth: PointWorth?
}

/// How much is explained.
public struct ExplanationOptions: Sendable, Equatable {
  /// How many threads work at the same time; the answer is the same for any number.
  public var threads = 1
  /// Whether to find how far each figure can move; otherwise only what turning each decision costs.
  public var findsFlips = true
  /// Whether costs and numbers of participants are moved too, each in a program of its own; otherwise
  /// only what the value follows in a straight line, which is soon found.
  public var movesCostsAndPeople = true
  /// Whether to find which rules matter.
  public var findsRules = true
  /// Which insatser to explain; `nil` is all.
  public var insatser: Set<InsatsID>?

  /// One thread, everything.
  public init() {}
}

extension Planner {
  /// Explains the best plan: what each decision is worth, what would turn it, and which rules
  /// matter.
  ///
  /// - Parameters:
  ///   - best: The best plan of this scenario.
  ///   - options: How far to search for each answer.
  ///   - asked: How much is explained.
  /// - Returns: the explanation, the same for any number of threads.
  /// - Throws: as ``plan(_:)`` does.
  @available(*, noasync)
  public func explain(
    _ best: Proposal, _ options: PlanningOptions = PlanningOptions(),
    _ asked: ExplanationOptions = ExplanationOptions()
  ) throws(PlanningError) -> Explanation {
    guard scenario.stated.objective.risk == nil else { throw .riskNotWeighed }
    // What a first level has given up for later ones is no difference between decisions.
    let isComparable = !scenario.givesUpFirstLevel
    let questions: [ExplanationSearch.Question] =
      (asked.findsRules && isComparable ? lifts() : []).map { .lift($0) }
      + scenario.insatser.indices
      .filter { asked.insatser?.contains(scenario.insatser[$0].id) ?? true }.map { .insats($0) }
      + [.pointWorth]
    let search = ExplanationSearch(
      planner: self, best: best, options: options, findsFlips: asked.findsFlips && isComparable,
      movesCostsAndPeople: asked.movesCostsAndPeople, findsRules: asked.findsRules)
    let answers = try Workers.map(questions, threads: asked.threads) {
      question throws(PlanningError) in
      try search.answer(question)
    }
    return search.explanation(answers.compactMap(\.self))
  }
}

/// Answers the questions of an explanation one by one, each by itself.
struct ExplanationSearch: Sendable {
  enum Question: Sendable {
    case lift(RuleLift)
    case insats(Int)
    case pointWorth
  }

  enum Answer: Sendable {
    case weight(RuleWeight, Plan?)
    case reason(Reason)
    case pointWorth(PointWorth?)
  }

  let planner: Planner
  let best: Proposal
  let options: PlanningOptions
  let findsFlips: Bool
  let movesCostsAndPeople: Bool
  let findsRules: Bool

  private var scenario: Scenario { planner.scenario }

  @available(*, noasync)
  func answer(_ question: Question) throws(PlanningError) -> Answer {
    switch question {
    case .insats(let position): return .reason(try reason(position))
    case .lift(let lift):
      return try solving { workspace throws(SolverError) in
        let found = try planner.weight(of: lift, beside: best, options, in: &workspace)
        return .weight(found.weight, found.plan)
      }
    case .pointWorth:
      guard findsFlips else { return .pointWorth(nil) }
      return try solving { workspace throws(SolverError) in
        .pointWorth(
          try PointWorthSearch(best: best, options: options).range(in: &workspace))
      }
    }
  }

  /// Puts the answers together: which rules let an insats in is known when all are.
  func explanation(_ answers: [Answer]) -> Explanation {
    var weights: [RuleWeight] = []
    var reasons: [Reason] = []
    var worth: PointWorth?
    var funding: [(lift: RuleLift, plan: Plan)] = []
    for answer in answers {
      switch answer {
      case .weight(let weight, let plan):
        weights.append(weight)
        if let plan { funding.append((weight.lift, plan)) }
      case .reason(let reason): reasons.append(reason)
      case .pointWorth(let found): worth = found
      }
    }
    let whole = reasons.map { reason in
      guard let position = scenario.position[reason.insats], !reason.isFunded else { return reason }
      let letIn = funding.filter { _, plan in plan.choices[position].contains { $0 != nil } }
      return reason.turned(by: letIn.map(\.lift))
    }
    return Explanation(
      proposal: best, reasons: whole, weights: weights, pointWorth: worth)
  }

  /// One insats: the decision turned, what that costs, and what would turn it.
  @available(*, noasync)
  private func reason(_ position: Int) throws(PlanningError) -> Reason {
    let insats = scenario.insatser[position]
    let isFunded = best.account.plan.choices[position].contains { $0 != nil }
    guard scenario.exclusions(of: insats).isEmpty else {
      return Reason(insats: insats.id, isFunded: isFunded, turned: .excluded)
    }
    var asking = options
    asking.searchesNearRelaxation = true
    asking.conditions.append(isFunded ? .notFunded(insats.id) : .funded(insats.id))
    let turned: Reason.Turned
    var price: Reason.Price?
    switch try planner.plan(asking) {
    case .proposal(let other):
      turned = .proposal(other)
      price = scenario.givesUpFirstLevel ? nil : Reason.Price(from: best, to: other)
    case .infeasible, .unattainable: turned = .nothing
    case .limit: turned = .unknown
    }
    let lifts = try liftsTurning(insats.id, isFunded: isFunded, turned)
    return Reason(
      insats: insats.id, isFunded: isFunded, turned: turned, price: price,
      flips: findsFlips ? try flips(of: insats, isFunded: isFunded, turned) : [],
      cheaper: findsFlips && movesCostsAndPeople ? try cheaper(insats) : nil, turnedBy: lifts)
  }

  /// What, thought away alone, leaves a lawful plan with an insats that no lawful plan has, or
  /// without one that every lawful plan has.
  @available(*, noasync)
  private func liftsTurning(
    _ insats: InsatsID, isFunded: Bool, _ turned: Reason.Turned
  ) throws(PlanningError) -> [RuleLift] {
    guard findsRules, case .nothing = turned else { return [] }
    let condition = isFunded ? PlanCondition.notFunded(insats) : .funded(insats)
    return try solving { workspace throws(SolverError) in
      var lifts: [RuleLift] = []
      for lift in planner.lifts() {
        let answer = try planner.best(
          without: lift, [condition], atLeast: nil, options, in: &workspace)
        if case .best = answer { lifts.append(lift) }
      }
      return lifts
    }
  }

  /// What would turn the decision; nothing where no plan leaves out what is in.
  @available(*, noasync)
  private func flips(
    of insats: Insats, isFunded: Bool, _ turned: Reason.Turned
  ) throws(PlanningError) -> [Flip] {
    let other: Proposal?
    if case .proposal(let proposal) = turned { other = proposal } else { other = nil }
    let (with, without) = isFunded ? (best, other) : (other, best)
    guard let without else { return [] }
    let reference = without.valuation.levels[0].maximisedUnits
    return try solving { workspace throws(SolverError) in
      var flips: [Flip] = []
      for figure in insats.figures {
        let flip: Flip?
        if isJoint(figure) {
          guard movesCostsAndPeople else { continue }
          let search = FigureSearch(
            scenario: scenario, insats: insats.id, figure: figure, options: options)
          flip = try JointFlip(
            search: search, reference: reference, isReferenceExact: without.proof.gap == 0
          ).flip(isFunded: isFunded, in: &workspace)
        } else {
          guard let with else { continue }
          let linear = LinearFlip(
            scenario: scenario, insats: insats.id, figure: figure, reference: reference,
            isReferenceExact: without.proof.gap == 0, options: options)
          flip = try linear.flip(
            from: ValueSearch.Best(with), isFunded: isFunded, in: &workspace)
        }
        if let flip { flips.append(flip) }
      }
      return flips
    }
  }

  /// Whether a figure has to be chosen together with the plan.
  private func isJoint(_ figure: InsatsFigure) -> Bool {
    switch figure {
    case .cost, .participants: true
    case .netEffect: LinearFlip.isJoint(in: scenario)
    case .benefitPoints: false
    }
  }

  /// How the best value with an insats changes as it becomes cheaper, where that is not always for
  /// the better.
  @available(*, noasync)
  private func cheaper(_ insats: Insats) throws(PlanningError) -> CostProfile? {
    guard insats.figures.contains(.cost) else { return nil }
    return try solving { workspace throws(SolverError) in
      try CostProfileSearch(scenario: scenario, insats: insats.id, options: options)
        .profile(in: &workspace)
    }
  }

  /// Works in a workspace of its own.
  @available(*, noasync)
  private func solving<Result>(
    _ work: (inout Workspace) throws(SolverError) -> Result
  ) throws(PlanningError) -> Result {
    do throws(SolverError) {
      var workspace = try Workspace()
      return try work(&workspace)
    } catch {
      throw .solver(error.description)
    }
  }
}

extension Reason {
  /// A reason without more to say.
  fileprivate init(insats: InsatsID, isFunded: Bool, turned: Turned) {
    self.init(
      insats: insats, isFunded: isFunded, turned: turned, price: nil, flips: [], cheaper: nil,
      turnedBy: [])
  }

  /// The same with what lets it in, beside what was found for it alone.
  fileprivate func turned(by lifts: [RuleLift]) -> Reason {
    Reason(
      insats: insats, isFunded: isFunded, turned: turned, price: price, flips: flips,
      cheaper: cheaper, turnedBy: turnedBy + lifts.filter { !turnedBy.contains($0) })
  }
}

extension ValueSearch.Best {
  fileprivate init(_ proposal: Proposal) {
    self.init(
      plan: proposal.account.plan, units: proposal.valuation.levels[0].maximisedUnits,
      isExact: proposal.proof.gap == 0)
  }
}

extension Scenario {
  /// Whether the objective lets later levels give up some of the first.
  var givesUpFirstLevel: Bool {
    guard case .inOrder(let levels) = stated.objective.goal else { return false }
    return levels.count > 1 && (levels.first?.slack ?? .none) > .none
  }
}
