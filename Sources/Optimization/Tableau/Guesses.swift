/// What is searched one guess after another: everything that costs less than a limit, which lies just
/// above the relaxation at first and moves away as long as nothing is found.
struct Guesses: Sendable {
  /// How far above the relaxation the first guess lies, as a share of its value.
  private static let first = 3e-4
  /// What a guess that nothing beats is multiplied by.
  private static let widening = 2.0
  /// How many times a guess gives way before everything is searched.
  static let most = 14

  /// What two costs may differ by and still be the same, as a share of them.
  private static let leastDifference = 1e-11

  private let root: DenseTableau
  private let written: TableauForm
  private let goal: Goal
  /// What is worth finding, given what is known already.
  private let known: Double
  private let distance: Double

  /// - Parameters:
  ///   - root: The tableau of the relaxation.
  ///   - written: How its program was written.
  ///   - goal: What a point must be to be worth finding.
  ///   - known: What a point must cost at most, where one is known already.
  init(from root: DenseTableau, _ written: TableauForm, _ goal: Goal, known: Double?) {
    self.root = root
    self.written = written
    self.goal = goal
    self.known = known ?? .infinity
    distance = Self.first * max(abs(root.objective + written.form.objectiveShift), 1e-6)
  }

  /// Whether nothing is left beyond a guess.
  func isLast(_ guess: Int) -> Bool { limit(guess) >= known }

  /// The tree of a guess when all of it has been searched that limits allow.
  func searched(_ guess: Int, _ limits: Limits) -> TableauTree {
    tree(below: min(limit(guess), known), limits)
  }

  /// The tree of all that costs less than a point does by any amount that can be told.
  func searched(below cost: Double, _ limits: Limits) -> TableauTree {
    let size = max(1, abs(cost + written.form.objectiveShift))
    return tree(below: cost - Self.leastDifference * size, limits)
  }

  private func tree(below limit: Double, _ limits: Limits) -> TableauTree {
    var tree = TableauTree(written.form, limit: limit, limits, separate: written.separate) {
      [goal, written] cost in written.part(goal.worthwhile(written.whole(cost)))
    }
    tree.search(root)
    return tree
  }

  private func limit(_ guess: Int) -> Double {
    guard guess < Self.most else { return .infinity }
    return root.objective + distance * (0..<guess).reduce(1) { times, _ in times * Self.widening }
  }
}

extension Goal {
  /// What a point must cost at most to be worth finding, given one that costs so much.
  func worthwhile(_ cost: Double) -> Double {
    cutoff(below: cost) ?? cost - 1e-8 * max(1e-2, abs(cost + shift))
  }
}
