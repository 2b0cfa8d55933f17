public import Model

/// A scenario read from a file, with the way back from what it says to where it says it.
public struct ScenarioFile: Sendable {
  /// The scenario, found whole.
  public private(set) var scenario: Scenario
  /// The futures that its `objective.risk` names, in its order.
  public internal(set) var futures: [NamedFuture] = []
  /// The file as the user named it.
  public let name: String
  /// Where everything stands.
  public let sources: SourceMap
  /// What was changed on the base before it was read.
  public let changes: ScenarioChanges
  /// The way back from what it says to a line of a file.
  public var positions: SourcePositions { SourcePositions(sources: sources, files: files) }
  /// The texts that it was read from.
  private let files: [String]

  /// Reads a scenario from a file; `-` is the standard input.
  ///
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(reading path: String) throws(Diagnostics) {
    self = try ScenarioSource(reading: path).scenario()
  }

  /// Reads a scenario from the bytes of a file.
  ///
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(bytes: [UInt8], named name: String) throws(Diagnostics) {
    self = try ScenarioSource(bytes: bytes, named: name).scenario()
  }

  /// Reads a tree that has been read so far as `begun` says.
  init(
    _ tree: Node?, named name: String, _ begun: Reading, changes: ScenarioChanges
  ) throws(Diagnostics) {
    var reading = begun
    var scenario: Scenario?
    if let tree {
      var draft = ScenarioDraft()
      if Record<ScenarioDraft>.scenario.read(tree, into: &draft, &reading) {
        ChangeCollection(drafts: draft.whatIfs).check(&reading)
        scenario = try draft.scenario(tree, &reading)
      }
    }
    guard let scenario, let tree, reading.diagnostics.isEmpty else {
      throw Diagnostics(reading.diagnostics)
    }
    self.scenario = scenario
    self.name = name
    self.changes = changes
    files = reading.files
    sources = SourceMap(tree)
  }

  /// The same file over the first `count` planned years only (`1 ≤ count ≤ yearCount`).
  ///
  /// - Throws: what in the scenario needs the years that are left out.
  public func limited(toYears count: Int) throws(Diagnostics) -> ScenarioFile {
    var limited = self
    do throws(ScenarioProblems) {
      limited.scenario = try scenario.limited(toYears: count)
      for place in futures.indices {
        limited.futures[place].scenario = try futures[place].scenario.limited(toYears: count)
      }
    } catch {
      throw Diagnostics(error.problems.map(diagnostic))
    }
    return limited
  }

  /// A problem of the scenario as a line about the file that it stands in.
  func diagnostic(of problem: ScenarioProblem) -> Diagnostic {
    let place = sources.place(of: problem.path)
    return Diagnostic(
      file: files[place.text], place: place, cause: problem.cause, remedy: problem.remedy)
  }
}

/// What was changed on a base before it was read as a scenario.
public struct ScenarioChanges: Hashable, Sendable {
  /// What the changes are called: of an extending file and of what-ifs, in the order asked for.
  public let names: [String]
  /// Each change.
  public let differences: [Difference]

  /// Nothing was changed.
  public static let none = ScenarioChanges(names: [], differences: [])
}

extension ScenarioDraft {
  /// The scenario, once everything is held against everything; `nil` after saying what is wrong.
  func scenario(_ root: Node, _ reading: inout Reading) throws(Diagnostics) -> Scenario? {
    let sources = SourceMap(root)
    let stated = description(sources, &reading)
    guard let years = reading.years, !reading.hasLostASection,
      let newYear = CivilDate(year: years.lowerBound, month: 1, day: 1)
    else { return nil }
    let national = try NationalFigures.builtIn()
    let law = reading.within("national") { reading in
      national.figures(
        on: newYear, overriddenBy: self.national, at: sources.place(of: ["national"]), &reading)
    }
    guard let law else { return nil }
    do throws(ScenarioProblems) {
      let scenario = try Scenario(stated, law: law)
      return reading.diagnostics.isEmpty ? scenario : nil
    } catch {
      for problem in error.problems where !reading.isSilent(about: problem) {
        reading.add(problem, at: sources.place(of: problem.path))
      }
      return nil
    }
  }

  /// The sections put together, in the order of their names: the order of the file means nothing.
  private func description(
    _ sources: SourceMap, _ reading: inout Reading
  ) -> ScenarioDescription {
    var description = stated
    description.members.sort { $0.id < $1.id }
    description.targetGroups.sort { $0.id < $1.id }
    description.atMostOf.sort { Identifier<AtMostOf>($0.id) < Identifier($1.id) }
    description.contributions = contributions.contributions(sources, &reading)
    description.fixedCosts = indexedFixedCosts(years: reading.years?.count ?? 1)
    description.resources = namedResources()
    description.insatser = insatser.map(\.insats)
    description.insatser.sort { $0.id < $1.id }
    description.sharedCosts = sharedCosts.map(\.cost)
      .sorted { Identifier<SharedCost>($0.id) < Identifier($1.id) }
    reading.within("priorities") { reading in
      for draft in priorities.sorted(by: { $0.id < $1.id }) {
        reading.within(draft.id.text) { reading in
          let place = sources.place(of: ["priorities", draft.id.text])
          if let priority = draft.priority(at: place, &reading) {
            description.priorities.append(priority)
          }
        }
      }
    }
    let outcomes = Set(description.insatser.flatMap { $0.effects.map(\.outcome) })
    reading.within("objective") { reading in
      if let objective = objective?.objective(outcomes: outcomes, &reading) {
        description.objective = objective
      }
    }
    description.assumptions = reading.assumptions
    return description
  }

  private func indexedFixedCosts(years: Int) -> [FixedCost] {
    fixedCosts.map { draft in
      let amounts = (0..<years).map { year in
        Kronor(draft.amount.exact(year: year, rate: stated.indexation.fixedCosts).roundedHalfUp)
      }
      return FixedCost(id: draft.id, amounts: amounts)
    }.sorted { Identifier<FixedCost>($0.id) < Identifier($1.id) }
  }

  private func namedResources() -> [Resource] {
    let members = Set(stated.members.map(\.id.text))
    return resources.map { draft in
      var resource = draft.resource
      resource.holder = draft.holder.map { name in
        guard !members.contains(name), let party = Party(rawValue: name) else {
          return .member(MemberID(name))
        }
        return .party(party)
      }
      return resource
    }.sorted { $0.id < $1.id }
  }
}

extension ContributionDraft {
  /// The contributions, with one unit for all.
  fileprivate func contributions(
    _ sources: SourceMap, _ reading: inout Reading
  ) -> Contributions {
    var contributions = Contributions()
    let parts: [(Part, PartDraft?)] = [(.state, state), (.region, region), (.kommun, kommun)]
    var unit = roundTo
    for (part, draft) in parts {
      guard let draft else { continue }
      contributions.parts[part] = draft.contribution
      guard let own = draft.roundTo else { continue }
      if let unit, unit != own {
        reading.path = ["contributions", part.rawValue, "round_to"]
        reading.refuse(
          sources.place(of: reading.path),
          Phrase(
            sv: "Bidragen räknas i två olika enheter, \(unit) och \(own).",
            en: "Contributions are counted in two different units, \(unit) and \(own)."),
          remedy: Phrase(sv: "Skriv samma enhet överallt.", en: "Write the same unit everywhere."))
        reading.path = []
      }
      unit = unit ?? own
    }
    contributions.roundTo = unit ?? Kronor(1)
    return contributions
  }
}

extension Reading {
  /// Whether a whole section or the years could not be read, so that holding sections against one
  /// another would only repeat it.
  fileprivate var hasLostASection: Bool { isCut || tainted.contains { $0.count <= 1 } }

  /// Adds a problem that two sections have together.
  fileprivate mutating func add(_ problem: ScenarioProblem, at place: Place) {
    let outer = path
    path = problem.path
    refuse(place, problem.cause, remedy: problem.remedy)
    path = outer
  }
}
