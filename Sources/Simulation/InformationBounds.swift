/// What is known of a convex function that never falls, at some vectors in rising order: from below by
/// linear functions under it, from above by chords between the vectors where it was worked out.
///
/// The formulas are those of ``InformationCurve``.
struct InformationBounds {
  /// A linear function: what a plan is worth.
  struct Worth {
    let atZero: Double
    let slopes: [Double]

    func callAsFunction(_ numbers: [Double]) -> Double {
      var sum = atZero
      for place in slopes.indices { sum += slopes[place] * numbers[place] }
      return sum
    }
  }

  private let figures: [[Double]]
  private let most: [Double]
  /// A lower bound at each vector.
  private(set) var lower: [Double]
  /// An upper bound at each vector.
  private(set) var upper: [Double]
  /// The vectors where the function was worked out, in rising order, and how large it is at most.
  private var known: [(rank: Int, most: Double)] = []
  private var givenUp: Set<Int> = []

  /// Nothing but one function from below.
  ///
  /// - Parameters:
  ///   - figures: The vectors, in rising order.
  ///   - first: A function that lies below.
  ///   - most: The largest slope that there is, for each number.
  init(of figures: [[Double]], from first: Worth, most: [Double]) {
    self.figures = figures
    self.most = most
    lower = figures.map { first($0) }
    upper = figures.map { _ in .infinity }
  }

  /// How far apart the bounds are on average.
  var meanGap: Double {
    lower.indices.reduce(0) { $0 + gap($1) } / Double(max(1, lower.count))
  }

  private func gap(_ rank: Int) -> Double { max(0, upper[rank] - lower[rank]) }

  /// Where the bounds lie farthest apart among what was not worked out: first the ends; nothing where
  /// they are near enough on average.
  func widest(beyond allowed: Double) -> Int? {
    let last = figures.count - 1
    let tried = givenUp.union(known.map(\.rank))
    for end in [0, last] where !tried.contains(end) { return end }
    guard meanGap > allowed else { return nil }
    let open = figures.indices.filter { !tried.contains($0) && gap($0) > 0 }
    return open.max { (gap($0), -$0) < (gap($1), -$1) }
  }

  /// Leaves out a vector where the function cannot be worked out.
  mutating func give(up rank: Int) { givenUp.insert(rank) }

  /// Takes what was worked out at a vector: a function from below, and how large it is there at most.
  mutating func add(_ worth: Worth, at rank: Int, atMost limit: Double) {
    for place in figures.indices { lower[place] = max(lower[place], worth(figures[place])) }
    let position = known.firstIndex { $0.rank > rank } ?? known.count
    known.insert((rank, limit), at: position)
    upper[rank] = min(upper[rank], limit)
    // One known vector bounds what lies before it; two bound what lies between.
    if position == 0 { bound(0..<rank, from: nil, to: known[0]) }
    if position > 0 {
      bound(known[position - 1].rank + 1..<rank, from: known[position - 1], to: known[position])
    }
    if position + 1 < known.count {
      bound(rank + 1..<known[position + 1].rank, from: known[position], to: known[position + 1])
    } else {
      bound(rank + 1..<figures.count, from: known[position], to: nil)
    }
  }

  /// Tightens the upper bounds of some vectors by one or two that are known.
  private mutating func bound(
    _ ranks: Range<Int>, from first: (rank: Int, most: Double)?,
    to last: (rank: Int, most: Double)?
  ) {
    for rank in ranks {
      let numbers = figures[rank]
      switch (first, last) {
      case (let first?, let last?):
        upper[rank] = min(
          upper[rank],
          chord(
            at: numbers, (figures[first.rank], first.most), (figures[last.rank], last.most)))
      case (let only?, nil), (nil, let only?):
        upper[rank] = min(
          upper[rank], only.most + excess(of: numbers, over: figures[only.rank], 1, nil))
      case (nil, nil): break
      }
    }
  }

  /// The least of the chords between two known vectors; it is piecewise linear in the share of the
  /// first, so its least is at an end or where some number lies on the chord.
  private func chord(
    at numbers: [Double], _ first: (numbers: [Double], most: Double),
    _ last: (numbers: [Double], most: Double)
  ) -> Double {
    var least = Double.infinity
    func tryShare(_ share: Double) {
      let value =
        share * first.most + (1 - share) * last.most
        + excess(of: numbers, over: first.numbers, share, last.numbers)
      least = min(least, value)
    }
    tryShare(0)
    tryShare(1)
    for place in numbers.indices {
      let width = last.numbers[place] - first.numbers[place]
      guard width > 0 else { continue }
      tryShare(min(max((last.numbers[place] - numbers[place]) / width, 0), 1))
    }
    return least
  }

  /// What numbers lie above a mixture of two vectors, at the largest slopes.
  private func excess(
    of numbers: [Double], over first: [Double], _ share: Double, _ last: [Double]?
  ) -> Double {
    var sum = 0.0
    for place in numbers.indices {
      let mixed = share * first[place] + (last.map { (1 - share) * $0[place] } ?? 0)
      sum += most[place] * max(0, numbers[place] - mixed)
    }
    return sum
  }
}
