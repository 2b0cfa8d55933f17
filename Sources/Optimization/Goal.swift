/// When bound and incumbent are close enough, in normal objective values.
struct Goal {
  let absoluteGap: Double
  let relativeGap: Double
  /// The smallest difference between two objective values, when it is known.
  let step: Double?
  /// What makes a normal objective value the size of the program's.
  let shift: Double

  init(_ options: SolveOptions, _ program: MathematicalProgram, _ form: NormalForm) {
    absoluteGap = form.normalDistance(options.absoluteGap)
    relativeGap = options.relativeGap
    step = (options.objectiveStep ?? program.objectiveStep).map(form.normalDistance)
    shift = form.objectiveShift
  }

  /// The largest gap that still counts as a proof for this incumbent.
  func allowedGap(at incumbent: Double) -> Double {
    max(askedGap(at: incumbent), stepGap ?? roundingGap(at: incumbent))
  }

  /// Whether the bound proves the incumbent.
  func isReached(incumbent: Double, bound: Double) -> Bool {
    incumbent - bound <= allowedGap(at: incumbent)
  }

  /// What carries the claim that the bound proves the incumbent.
  func proof(incumbent: Double, bound: Double) -> Proof {
    guard isReached(incumbent: incumbent, bound: bound) else { return .open }
    return incumbent - bound <= stepGap ?? -1 ? .step : .tolerance
  }

  /// The largest objective worth looking for; nil when improvements drown in rounding.
  func cutoff(below incumbent: Double) -> Double? {
    let improvement = max(askedGap(at: incumbent), (step ?? 0) * 0.999)
    guard improvement > roundingGap(at: incumbent) else { return nil }
    // A hair less, so that an empty tree proves the incumbent despite rounding.
    return incumbent - improvement * (1 - 1e-6)
  }

  /// A bound moved inwards to the next value that the objective can take.
  func rounded(_ bound: Double, below incumbent: Double) -> Double {
    guard let step, bound < incumbent else { return min(bound, incumbent) }
    let steps = ((incumbent - bound) / step + 1e-6).rounded(.down)
    return incumbent - steps * step
  }

  private func askedGap(at incumbent: Double) -> Double {
    max(absoluteGap, relativeGap * abs(incumbent + shift))
  }

  private var stepGap: Double? {
    step.map { $0 * (1 - 1e-7) }
  }

  /// Below this, GLPK's node relaxations cannot tell two objective values apart.
  private func roundingGap(at incumbent: Double) -> Double {
    1e-7 * max(abs(incumbent + shift), 1e-2)
  }
}
