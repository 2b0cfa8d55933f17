public import Model

/// How draws are made.
public struct DrawOptions: Hashable, Sendable {
  /// Where the numbers come from.
  public enum Sequence: String, CaseIterable, Hashable, Sendable {
    /// Scrambled Sobol' points: they fill the space evenly, and the same error takes fewer of them.
    case sobol
    /// Plain seeded numbers, each draw by itself.
    case plain
  }

  /// What all numbers are made from.
  public var seed: UInt64
  /// Where the numbers come from.
  public var sequence: Sequence
  /// How many independent replicates the draws are dealt between: draw i belongs to replicate
  /// `i mod replicates`, and their spread is the simulation error.
  public var replicates: Int

  /// Draws; scrambled Sobol' points in 16 replicates unless said.
  public init(seed: UInt64 = 1, sequence: Sequence = .sobol, replicates: Int = 16) {
    self.seed = seed
    self.sequence = sequence
    self.replicates = max(2, replicates)
  }
}

/// How a scenario's uncertain figures may turn out: any draw of them, by its number.
///
/// A draw is a scenario whose uncertain figures have been replaced by certain ones: net effects in
/// whole millionths, costs in whole kronor, volumes scaled and rounded down, starts in whole months.
/// Draw i depends on the seed and i alone: not on how many draws there are, on their order, or on
/// threads.
public struct Draws: Sendable {
  /// The scenario as planned.
  public let scenario: Scenario
  /// How draws are made.
  public let options: DrawOptions
  /// What is uncertain.
  public let figures: [UncertainFigure]
  private let factors: [String]
  /// For each figure, the factors that it moves with by their places, and the roots of their shares.
  private let loadings: [[(factor: Int, root: Double)]]
  /// For each figure, the root of the share that is its own.
  private let ownRoots: [Double]
  /// Every insats with all as stated.
  private let stated: [Realisation]
  private let sobol: SobolSequence
  private let keys: [UInt64]

  /// Draws of what a scenario says is uncertain.
  public init(of scenario: Scenario, _ options: DrawOptions = DrawOptions()) {
    self.scenario = scenario
    self.options = options
    figures = scenario.uncertainFigures()
    let factors = Set(figures.flatMap { $0.loadings.map(\.factor) }).sorted()
    self.factors = factors
    loadings = figures.map { figure in
      figure.loadings.map { loading in
        (factors.firstIndex(of: loading.factor) ?? 0, loading.share.squareRoot())
      }
    }
    ownRoots = figures.map { figure in
      max(0, figure.loadings.reduce(1) { $0 - $1.share }).squareRoot()
    }
    stated = scenario.insatser.map { Realisation(of: $0) }
    keys =
      factors.map { Mixing.mixed("factor \($0)") } + figures.map { Mixing.mixed($0.name) }
    sobol = SobolSequence(dimensions: options.sequence == .sobol ? keys.count : 0)
  }

  /// The scenario as its figures turn out in draw `index`.
  ///
  /// - Parameters:
  ///   - index: The number of the draw, from 0.
  ///   - known: Positions in ``figures`` of what is drawn, the rest being as in ``mean``; `nil`
  ///     draws everything.
  /// - Returns: a scenario without anything uncertain in what was drawn.
  public func scenario(_ index: Int, knowing known: Set<Int>? = nil) -> Scenario {
    let shares = uniforms(of: index)
    return realising { place, figure in
      known.map { $0.contains(place) } ?? true
        ? .drawn(shares[place]) : .mean
    }
  }

  /// The scenario whose best plan is the best on the means: net effects at their means, times the
  /// mean share of places that are taken, and all else as planned.
  ///
  /// Costs, places and starts stay as planned, since a plan must be lawful as it is budgeted.
  public var mean: Scenario { realising { _, _ in .mean } }

  /// What a figure turns out to be in a draw, in its own unit; with a curve, within the first stage.
  public func value(of place: Int, in index: Int) -> Double {
    figures[place].distributions[0].quantile(uniforms(of: index)[place])
  }

  /// Every number of a net effect that nothing else moves, as it is in a draw, in millionths: per
  /// participant, and with a curve in each stage after that.
  public func effect(of place: Int, in index: Int) -> [Int] {
    let share = raw(index, dimension: factors.count + place)
    return figures[place].distributions.map { Int($0.quantile(share).rounded()) }
  }

  /// Whether nothing but net effects is uncertain, so that every draw has the same costs, places and
  /// dates.
  public var movesEffectsAlone: Bool {
    figures.allSatisfy { if case .netEffect = $0.kind { true } else { false } }
  }

  private enum Turn {
    case drawn(Double)
    case mean
  }

  private func realising(_ turn: (Int, UncertainFigure) -> Turn) -> Scenario {
    var realisations = stated
    for (place, figure) in figures.enumerated() {
      let values: [Int]
      switch turn(place, figure) {
      case .drawn(let u): values = figure.distributions.map { Int($0.quantile(u).rounded()) }
      case .mean:
        // Places that are not taken give less effect, and cost what they cost as planned.
        guard case .netEffect = figure.kind else { continue }
        let taken = meanTakeUp(of: figure.insats)
        values = figure.distributions.map { Int(($0.mean * taken).rounded()) }
      }
      let insats = scenario.insatser[figure.position]
      realisations[figure.position].set(figure.kind, of: insats, to: values)
    }
    return scenario.realising(realisations)
  }

  /// The mean share of an insats' places that are taken.
  private func meanTakeUp(of insats: InsatsID) -> Double {
    let figure = figures.first { $0.insats == insats && $0.kind == .takeUp }
    return figure.map { $0.mean / 1e6 } ?? 1
  }

  /// For each figure of draw `index`, the share of its values that are below what is drawn.
  ///
  /// With factors F and loadings ρ, a figure's normal score is
  /// `Σ √ρ_F·z_F + √(1 − Σρ_F)·z` (a Gaussian copula).
  func uniforms(of index: Int) -> [Double] {
    let raw = keys.indices.map { self.raw(index, dimension: $0) }
    let scores = factors.indices.map { Normal.quantile(raw[$0]) }
    return figures.indices.map { place in
      let own = raw[factors.count + place]
      guard !loadings[place].isEmpty else { return own }
      var score = 0.0
      for (factor, root) in loadings[place] { score += root * scores[factor] }
      score += ownRoots[place] * Normal.quantile(own)
      return min(max(Normal.cumulative(score), 0x1p-53), 1 - 0x1p-53)
    }
  }

  /// A number strictly between 0 and 1.
  private func raw(_ index: Int, dimension: Int) -> Double {
    switch options.sequence {
    case .plain:
      return Mixing.share(Mixing.mixed(options.seed, keys[dimension], UInt64(index)))
    case .sobol:
      let replicate = UInt64(index % options.replicates)
      let point = UInt32(truncatingIfNeeded: index / options.replicates)
      let key = Mixing.mixed(options.seed, keys[dimension], replicate)
      let bits = OwenScrambling.scrambled(
        sobol.bits(of: point, dimension: dimension), by: UInt32(truncatingIfNeeded: key))
      return (Double(bits) + 0.5) * 0x1p-32
    }
  }
}

extension Realisation {
  /// Sets one figure to what it turns out to be; costs and places cannot fall below nothing.
  fileprivate mutating func set(
    _ kind: UncertainFigure.Kind, of insats: Insats, to values: [Int]
  ) {
    switch kind {
    case .netEffect(let outcome):
      guard let place = insats.effects.firstIndex(where: { $0.outcome == outcome }) else { return }
      let points = values.map { PercentagePoints(millionths: $0) }
      effects[place] = NetEffect(net: points[0], stages: Array(points.dropFirst()))
    case .cost: costChange = max(-1_000_000, values[0])
    case .takeUp: takeUp = min(max(0, values[0]), 1_000_000)
    case .startDelay: delay = max(0, values[0])
    }
  }
}
