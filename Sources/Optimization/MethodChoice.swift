extension Workspace {
  /// How many undecided blocks make a program large, so that prices settle most of them.
  private static let manyBlocks = 150
  /// How many undecided blocks make Lagrangian branch and bound worth its setting up.
  private static let someBlocks = 24
  /// How many variables a program may have that is first searched as it stands.
  private static let fewVariables = 300
  /// How many nodes Lagrangian branch and bound gets before GLPK has a turn, and how many that has.
  private static let blockNodes = 5_000
  private static let turnNodes = 500
  /// How many nodes turns get at first when nothing else has settled a program.
  private static let roundNodes = 5_000
  /// How many times turns and tableau are tried, four times as long each time, before turns alone.
  private static let mostRounds = 8
  /// How many nodes GLPK gets before anything else, which is where it settles small programs.
  private static let glanceNodes = 60
  /// How many nodes that first search gets.
  private static let firstNodes = 400
  /// The effort that a tableau gets before volumes are relaxed, and while they are.
  private static let glanceEffort = 1.0 / 128
  private static let relaxedEffort = 1.0 / 4
  /// How many nodes are spent near the relaxation before all of the program is searched.
  private static let nearNodes = 1_500
  /// How many variables a program has at least that may have many blocks.
  private static let severalVariables = 600

  /// Solves a program by the method that its form calls for, and by others where that one does not
  /// prove the answer.
  ///
  /// The order is fixed by the program alone, so the answer is the same every time.
  mutating func solveByForm(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    let program = search.program
    let hasVolumes = program.variables.indices.contains(where: program.isVolume)
    if program.variables.count >= Self.severalVariables {
      search.method = .cores
      if let found = try searchCores(&search, options, limits, fewest: Self.manyBlocks) {
        return found
      }
    }
    if hasVolumes, let found = try glanceAtVolumes(&search, options, limits) { return found }
    search.method = .tableau
    let found = try searchTableau(&search, limits, effort: 1)
    if let found { return found }
    if limits.areSpent(after: search.nodes) { return .stopped }
    if !hasVolumes {
      return try solveChoices(&search, options, limits)
    }
    search.method = .relaxVolumes
    if program.variables.count <= Self.fewVariables {
      let share = limits.share(Self.firstNodes, after: search.nodes)
      let found = try search.exploreCarefully(Turn.plain, share, in: &session)
      if found != .stopped, found != .exhausted { return found }
      if limits.areSpent(after: search.nodes) { return .stopped }
    }
    let relaxed = try search.relaxVolumes(
      options, limits, patience: Search.patience, in: &session)
    if let relaxed { return relaxed }
    search.method = .deepening
    let near = try deepen(&search, options, limits.share(Self.nearNodes, after: search.nodes))
    if near != .stopped, near != .exhausted || limits.areSpent(after: search.nodes) { return near }
    return try finish(&search, limits)
  }

  /// Solves a program in whole people that shows its answer soon: on a tableau as it stands, or with
  /// whole numbers around what fractional volumes come to there.
  ///
  /// A year's money binds three times in three years, and near it whole people fit in so many ways
  /// that a tree over all of them finds no end; fractional volumes bound them by a hair.
  private mutating func glanceAtVolumes(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding? {
    search.method = .tableau
    let found = try searchTableau(&search, limits, effort: Self.glanceEffort)
    if let found { return found }
    if limits.areSpent(after: search.nodes) { return .stopped }
    search.method = .relaxVolumes
    let program = search.program
    var relaxed = Search(program.relaxed(where: program.isVolume), options.tightened)
    let finding = try searchTableau(&relaxed, limits, effort: Self.relaxedEffort)
    guard let finding else { return nil }
    return try search.takeVolumes(relaxed, finding, options, limits, in: &session)
  }

  /// Solves a program without volumes: by its blocks where it has enough of them, else by turns.
  ///
  /// Either way has programs that defeat it, so the first tries are short.
  private mutating func solveChoices(
    _ search: inout Search, _ options: SolveOptions, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    let program = search.program
    if program.variables.count >= Self.severalVariables / 4 {
      // Most programs that have no point show it at the first nodes.
      search.method = .turns
      let share = limits.share(Self.glanceNodes, after: search.nodes)
      let glance = try search.exploreCarefully(Turn.plain, share, in: &session)
      if glance != .stopped, glance != .exhausted { return glance }
      if limits.areSpent(after: search.nodes) { return .stopped }
    }
    for nodes in [Self.blockNodes, Int.max] {
      search.method = .blocks
      let share = limits.share(nodes, after: search.nodes)
      let found = try branchOnBlocks(&search, options, share, fewest: Self.someBlocks)
      guard let found else { break }
      if found != .stopped, found != .exhausted || search.isProven { return found }
      if limits.areSpent(after: search.nodes) { return .stopped }
      search.method = .turns
      let turn = try search.takeTurns(
        limits.share(Self.turnNodes, after: search.nodes), in: &session)
      if turn != .stopped, turn != .exhausted { return turn }
      if limits.areSpent(after: search.nodes) { return .stopped }
    }
    return try finish(&search, limits)
  }

  /// Solves a program that no method has settled within its share: by turns and on a tableau, either
  /// with ever more nodes, since some programs defeat the one and some the other.
  private mutating func finish(
    _ search: inout Search, _ limits: Limits
  ) throws(SolverError) -> Search.Finding {
    var effort = 1.0
    for _ in 0..<Self.mostRounds {
      search.method = .turns
      let share = limits.share(Int(effort) * Self.roundNodes, after: search.nodes)
      let turn = try search.takeTurns(share, in: &session)
      if turn != .stopped, turn != .exhausted { return turn }
      if limits.areSpent(after: search.nodes) { return .stopped }
      effort *= 4
      search.method = .tableau
      if let found = try searchTableau(&search, limits, effort: effort) { return found }
      if limits.areSpent(after: search.nodes) { return .stopped }
    }
    search.method = .turns
    return try search.takeTurns(limits, in: &session)
  }
}
