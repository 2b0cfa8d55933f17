/// Solving by guessing how near a program's optimum lies to that of its relaxation.
///
/// What cannot be part of a point better than the guess is fixed by reduced costs, as in
/// ``Workspace/narrowed(_:toReach:tolerance:)``, and the small program that is left is searched. A
/// point at least as good as the guess is proven for the whole program, since nothing better was
/// left out; otherwise the guess gives way to what the best point found needs for its own proof.
/// Programs whose relaxation is tight, such as budgets with many volumes, are proven many times
/// sooner than by searching all of them.
extension Workspace {
  /// How many parts are searched before the whole program is.
  private static let mostParts = 24
  /// The first guess, as a share of the relaxation's optimum.
  private static let firstGuess = 5e-4

  /// How many times volumes are let be fractional before they are searched as they are.
  private static let mostRelaxations = 6

  /// Solves a program by ever larger parts of it.
  ///
  /// Volumes are let be fractional: what is then proven bounds the program, and whole numbers are
  /// looked for around the point found. From the best of them the relaxed program is asked again
  /// for something better by more than the gap, until there is nothing.
  mutating func deepen(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    let program = search.program
    guard program.variables.indices.contains(where: program.isVolume) else {
      return try deepenWhole(&search, options, limits)
    }
    let fractional = program.relaxed(where: program.isVolume)
    for _ in 0..<Self.mostRelaxations {
      let before = search.incumbent?.objective
      var asking = options
      asking.incumbent = search.incumbent?.values
      asking.nodeLimit = options.nodeLimit.map { max(1, $0 - search.nodes) }
      var relaxed = Search(fractional, asking)
      let finding = try deepenWhole(&relaxed, asking, limits)
      let known = try search.takeVolumes(relaxed, finding, options, limits, in: &session)
      if let known { return known }
      if search.incumbent?.objective == before { break }
    }
    return try deepenWhole(&search, options, limits)
  }

  /// Searches small parts of a program, the likeliest first, until one of them proves the answer.
  private mutating func deepenWhole(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    if search.method == .tree {
      if let found = try searchTree(&search, options, limits) { return found }
      if limits.areSpent(after: search.nodes) { return .stopped }
      search.method = .deepening
    }
    guard let relaxation = try relaxation(of: search.program, options) else {
      return try search.takeTurns(limits, in: &session)
    }
    let best = search.form.normal(relaxation.objective)
    let size = abs(best + search.form.objectiveShift)
    let turns = search.program.turnsWhenNarrowed
    var room = search.firstRoom(guess: Self.firstGuess * size, from: best)
    for part in 0..<Self.mostParts {
      guard search.narrow(by: relaxation, room: room + 1e-9 * size) else { break }
      let turn = turns[part % turns.count]
      let share = limits.share(turn.nodes << min(part / turns.count, 8), after: search.nodes)
      let finding = try search.exploreCarefully(turn.settings, share, in: &session)
      search.widenBound(from: best, to: best + room, isEmpty: finding == .infeasible)
      if search.isProven { return .proven }
      if limits.areSpent(after: search.nodes) { return .stopped }
      room = search.nextRoom(after: room, from: best, isSearched: finding != .stopped)
    }
    search.restoreWhole(bound: best)
    return try search.takeTurns(limits, in: &session)
  }

  /// The relaxation's optimum; nothing where there is none or its prices are too rough to say.
  private mutating func relaxation(
    of program: MathematicalProgram, _ options: SolveOptions
  ) throws(SolverError) -> LinearSolution? {
    do throws(SolverError) {
      return try solveRelaxation(of: program, options).solution
    } catch {
      guard error.kind == .numericalTrouble else { throw error }
      return nil
    }
  }
}

extension Search {
  /// What a guess that found nothing near it is multiplied by.
  private static let widening = 3.0

  /// How far from the relaxation to look first: as guessed, or what the best point known needs for
  /// its proof where that is near.
  fileprivate func firstRoom(guess: Double, from best: Double) -> Double {
    let needed = roomNeeded(from: best)
    return max(0, needed < Self.widening * guess ? needed : guess)
  }

  /// How far from the relaxation something better than the best point known can be.
  private func roomNeeded(from best: Double) -> Double {
    guard let incumbent else { return .infinity }
    return (goal.cutoff(below: incumbent.objective) ?? incumbent.objective) - best
  }

  /// How far from the relaxation to look next: no farther than what the best point found needs for
  /// its proof, and, where the part was searched to its end, farther than it.
  fileprivate func nextRoom(after room: Double, from best: Double, isSearched: Bool) -> Double {
    let needed = roomNeeded(from: best)
    return isSearched
      ? max(min(needed, Self.widening * room), room * (1 + 1e-3)) : max(0, min(needed, room))
  }
}
