/// What follows from an instance's figures: money by year and effects of volumes.
extension Instance {
  /// A yearly amount in tkr as kronor of a year: indexed from the first, and rounded half up once.
  static func kronor(_ amount: Int, year: Int) -> Int {
    let factor = (0..<year).reduce((1, 1)) { factor, _ in
      (factor.0 * (1_000 + indexation), factor.1 * 1_000)
    }
    return (2 * amount * 1_000 * factor.0 + factor.1) / (2 * factor.1)
  }

  /// What effects of a year count for.
  static func worth(year: Int) -> Double {
    (0..<year).reduce(1) { worth, _ in worth / (1 + Double(discount) / 1_000) }
  }

  /// The pool of a year in kronor.
  func pool(year: Int) -> Int { pools[year] * 1_000 }

  /// The least that is spent of it in kronor.
  func leastSpent(year: Int) -> Double { Double(pools[year] * leastSpent) }
}

extension Instance.Candidate {
  /// The stages of its effect: where each begins and ends, and what each participant in it gains.
  var stages: [(from: Int, to: Int, effect: Double)] {
    volumes.indices.map { place in
      (place == 0 ? 0 : volumes[place - 1], volumes[place], Double(effects[place]) / 10_000)
    }
  }

  /// The effect of a volume, in persons.
  func effect(of volume: Double) -> Double {
    stages.reduce(0) { sum, stage in
      sum + stage.effect * max(0, min(volume, Double(stage.to)) - Double(stage.from))
    }
  }

  /// A kommun's share of the participants, in permille.
  func share(ofKommun kommun: Int) -> Int {
    kommuner.first { $0.place == kommun }?.share ?? 0
  }
}
