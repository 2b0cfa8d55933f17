public import Draws
public import Model
public import Planning

/// What it is worth to know something before deciding: how much better the decision would be on
/// average (the expected value of partial perfect information, EVPPI).
///
/// `E_x[max_p E[V_p | x]] − max_p E[V_p]`: an insats that is worth more to know than it costs to
/// evaluate should be evaluated first.
public struct InformationValue: Sendable {
  /// How it is worked out.
  public enum Method: String, Sendable {
    /// The best plan at every value of the figure with the rest at their means, which is exact within
    /// ``InformationValue/gap`` where figures are independent and enter linearly.
    case exact
    /// The mean of each plan's value given what is known, from draws that are near in it.
    case conditionalMeans = "conditional means"
  }

  /// The insats.
  public let insats: InsatsID
  /// The figure; `nil` is all uncertain figures of the insats together.
  public let figure: UncertainFigure.Kind?
  /// What it is worth, in wholes of the objective's unit.
  public let value: Estimated
  /// How far the value may be off on top of its error, upwards or downwards; 0 where it is exact.
  public let bias: Double
  /// How far off it may be, upwards or downwards, since plans are proven within a gap, in wholes of the
  /// objective's unit; 0 where they are proven best.
  public let gap: Double
  /// Whether it is at least so much: what several figures are worth together is at least what the
  /// best of them is.
  public let isLeast: Bool
  /// How it is worked out.
  public let method: Method
}

extension Simulation {
  /// The most draws that are planned anew for one insats.
  private static let mostResolved = 256

  /// What it is worth to know each insats' figures, in the order of insatser; each figure by itself
  /// as well where an insats has several.
  ///
  /// - Parameters:
  ///   - count: How many draws there are.
  ///   - threads: How many threads work; the answer is the same for any number.
  ///   - isCancelled: Asked now and then; once it says yes, nothing more is worked out.
  /// - Returns: nothing where the draws' means have no lawful plan, and where cancelling came first.
  /// - Throws: as ``Planning/Planner/plan(_:)`` does.
  @available(*, noasync)
  public func informationValues(
    draws count: Int, threads: Int,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(PlanningError) -> [InformationValue] {
    guard let options = reoptimising else { return [] }
    let replanner = try Replanner(for: draws, options)
    let found = try replanner.opening { desk throws(PlanningError) in
      try desk.plan(draws.mean)
    }
    guard case .proposal(let reference) = found else { return [] }
    let subjects = subjects
    if isLinear {
      let values = try Workers.map(subjects, threads: threads, isCancelled: isCancelled) {
        subject throws(PlanningError) in
        try replanner.opening { desk throws(PlanningError) in
          desk.beginSeries()
          return try exactValue(of: subject, count, beside: reference, options, at: &desk)
        }
      }
      return isCancelled() ? [] : values.compactMap(\.self)
    }
    let means = try ConditionalMeans(
      self, reference.account.plan, replanner, count, threads, isCancelled: isCancelled)
    if isCancelled() { return [] }
    return subjects.map { subject in
      let parts = subject.places.map { means.value(of: $0) }
      let largest = parts.max { $0.value.value < $1.value.value }
      return InformationValue(
        insats: subject.insats, figure: subject.figure,
        value: largest?.value ?? Estimated(value: 0, error: 0), bias: largest?.bias ?? 0, gap: 0,
        isLeast: parts.count > 1, method: .conditionalMeans)
    }
  }

  /// What could be known: an insats, or one of its figures.
  private struct Subject: Sendable {
    let insats: InsatsID
    let figure: UncertainFigure.Kind?
    let places: [Int]
  }

  private var subjects: [Subject] {
    draws.scenario.insatser.flatMap { insats -> [Subject] in
      let places = draws.figures.indices.filter { draws.figures[$0].insats == insats.id }
      guard !places.isEmpty else { return [] }
      let whole = Subject(insats: insats.id, figure: nil, places: places)
      guard places.count > 1 else { return [whole] }
      return [whole]
        + places.map { place in
          Subject(insats: insats.id, figure: draws.figures[place].kind, places: [place])
        }
    }
  }

  /// Whether every plan's value is linear in each figure and no figure moves another.
  private var isLinear: Bool {
    guard case .effect = draws.scenario.stated.objective.goal,
      draws.scenario.stated.overlaps.isEmpty
    else { return false }
    return draws.figures.allSatisfy { figure in
      if case .netEffect = figure.kind { figure.isIndependent } else { false }
    }
  }

  @available(*, noasync)
  private func exactValue(
    of subject: Subject, _ count: Int, beside reference: Proposal, _ options: PlanningOptions,
    at desk: inout Replanner.Desk
  ) throws(PlanningError) -> InformationValue {
    let units = Double(draws.scenario.objectiveUnit.unitsPerWhole)
    let gains: [Double]
    let gap: Double
    // Where a rule weighs effects, what is lawful moves with them, and no chord bounds anything.
    if subject.places.count == 1, !draws.scenario.hasRulesOnEffects {
      let allowed = (options.relativeGap ?? 0) * abs(Double(reference.valuation.levels[0].units))
      let curve = try InformationCurve(
        of: subject.places[0], draws: count, in: draws, beside: reference.account.plan,
        allowing: allowed, at: &desk)
      gains = curve.gains
      gap = curve.gap
    } else {
      (gains, gap) = try replannedGains(of: subject, count, beside: reference, at: &desk)
    }
    let worth = Sample(gains.map { $0 / units }, replicates: draws.options.replicates).mean
    return InformationValue(
      insats: subject.insats, figure: subject.figure, value: worth, bias: 0,
      gap: max(gap / units, reference.proof.gap), isLeast: false, method: .exact)
  }

  /// What the first draws gain by a plan for each of them, and how much more it may be on average.
  @available(*, noasync)
  private func replannedGains(
    of subject: Subject, _ count: Int, beside reference: Proposal,
    at desk: inout Replanner.Desk
  ) throws(PlanningError) -> (gains: [Double], gap: Double) {
    let known = Set(subject.places)
    let units = Double(draws.scenario.objectiveUnit.unitsPerWhole)
    var gains: [Double] = []
    var gap = 0.0
    for number in 0..<min(count, Self.mostResolved) {
      let turned = draws.scenario(number, knowing: known)
      guard case .proposal(let proposal) = try desk.plan(turned) else { continue }
      let stays = Account(of: reference.account.plan, in: turned).valuation().levels[0].units
      // What is no better than to stay is not chosen.
      gains.append(Double(max(0, proposal.valuation.levels[0].units - stays)))
      gap += proposal.proof.gap * units
    }
    return (gains, gains.isEmpty ? 0 : gap / Double(gains.count))
  }
}
