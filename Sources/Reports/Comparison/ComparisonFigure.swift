import Model

/// One figure of a comparison, which can be held against another of the same kind.
enum ComparisonFigure: Hashable {
  case money(Kronor)
  case people(Volume)
  /// People as a share of participants makes them: expected, not counted, and told in wholes.
  case expected(Volume)
  case score(Score)

  /// The figure minus another; `nil` where they are different things.
  func minus(_ other: ComparisonFigure) -> ComparisonFigure? {
    switch (self, other) {
    case (.money(let one), .money(let other)): .money(one - other)
    case (.people(let one), .people(let other)): .people(one - other)
    case (.expected(let one), .expected(let other)): .expected(one - other)
    case (.score(let one), .score(let other)): .score(one - other)
    default: nil
    }
  }

  /// Whether it is nothing, as it is told.
  var isZero: Bool {
    switch self {
    case .money(let amount): amount == .zero
    case .people(let volume): volume == .zero
    case .expected(let volume): volume.fraction.roundedHalfUp == 0
    case .score(let score): score == .zero
    }
  }

  /// The sum of figures of one kind.
  static func sum(_ figures: [ComparisonFigure]) -> ComparisonFigure? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(first) { sum, figure in
      switch (sum, figure) {
      case (.money(let one), .money(let other)): .money(one + other)
      case (.people(let one), .people(let other)): .people(one + other)
      case (.expected(let one), .expected(let other)): .expected(one + other)
      case (.score(let one), .score(let other)): .score(one + other)
      default: sum
      }
    }
  }
}

/// One line of a comparison: a figure for each column, over the same years.
struct ComparisonLine {
  /// What is counted.
  let name: Phrase
  /// The figure of each column, the baseline's first; `nil` where there is none.
  let figures: [ComparisonFigure?]
  /// Whether the line is told also where nothing differs.
  let isMain: Bool

  /// What a column differs by from the baseline; `nil` where one of them has no figure.
  func change(_ place: Int) -> ComparisonFigure? {
    guard let base = figures[0], let figure = figures[place] else { return nil }
    return figure.minus(base)
  }
}
