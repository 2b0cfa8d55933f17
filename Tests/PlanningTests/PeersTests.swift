import Foundation
import Model
import Planning
import ScenarioFiles
import Testing

/// Other solvers read our exported programs and must come to our values.
///
/// `make test` installs the peers; a peer that is missing has its tests skipped.
@Suite("Peers")
struct PeersTests {
  /// The shipped scenario that no peer finishes in a test's time.
  static let large = "large.yaml"

  static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: ShippedScenario.folder.path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") && $0 != large }.sorted()
  }()

  @Test(
    "every shipped scenario has the same value in each peer, from MPS and from LP, at gap 0",
    arguments: files, Peer.installed)
  func sameValue(_ file: String, _ peer: Peer) throws {
    let scenario = try ScenarioFile(
      reading: ShippedScenario.folder.appending(path: file).path
    ).scenario
    let planner = Planner(scenario)
    var options = PlanningOptions()
    options.relativeGap = 0
    let proposal = try planner.proposal(options)
    let exported = try #require(try planner.exportedPrograms().first)
    let ours = Double(proposal.valuation.levels[0].units) / Double(exported.unit.unitsPerWhole)
    let tolerance = 1e-6 * max(1, abs(ours))
    for (ending, text) in [("mps", exported.mps), ("lp", exported.lp)] {
      let answer = try peer.solve(text, ending: ending, seconds: 120)
      #expect(answer.isOptimal, "\(peer) on \(ending)")
      let theirs = exported.value(ofOptimum: answer.objective)
      #expect(abs(theirs - ours) <= tolerance, "\(peer) on \(ending): \(theirs), ours \(ours)")
    }
  }

  @Test(
    "what a peer proves about the large scenario in a minute brackets our value and our bound",
    .enabled(if: Peer.installed.contains(.highs)))
  func bracketed() throws {
    let scenario = try ScenarioFile(
      reading: ShippedScenario.folder.appending(path: Self.large).path
    ).scenario
    let planner = Planner(scenario)
    let proof = try planner.proposal().proof
    let exported = try #require(try planner.exportedPrograms().first)
    let answer = try Peer.highs.solve(exported.mps, ending: "mps", seconds: 60)
    let incumbent = exported.value(ofOptimum: answer.objective)
    let bound = exported.value(ofOptimum: answer.bound)
    let tolerance = 1e-6 * abs(proof.bound)
    #expect(incumbent <= proof.bound + tolerance)
    #expect(proof.bound - proof.gap <= bound + tolerance)
  }
}

/// A solver that others have made.
enum Peer: String, CaseIterable, Sendable {
  case glpsol
  case cbc
  case highs

  struct Answer {
    let objective: Double
    let isOptimal: Bool
    /// What the peer has proven; its objective where it says no more.
    let bound: Double
  }

  private static let python = ShippedScenario.folder.deletingLastPathComponent()
    .appending(path: ".peers-venv/bin/python").path

  static let installed: [Peer] = allCases.filter { peer in
    switch peer {
    case .highs: FileManager.default.isExecutableFile(atPath: python)
    case .glpsol, .cbc:
      ["/usr/bin", "/usr/local/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(peer.rawValue)")
      }
    }
  }

  /// Minimises a program at gap 0.
  func solve(_ text: String, ending: String, seconds: Int) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "insatsval-peer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "program.\(ending)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let answer = folder.appending(path: "answer.txt")
    switch self {
    case .glpsol:
      let reading = ending == "mps" ? "--freemps" : "--lp"
      // Without cuts glpsol's tree is larger than a test's time allows.
      try run(
        "glpsol", reading, file.path, "--cuts", "--mipgap", "0", "--tmlim", "\(seconds)", "-w",
        answer.path)
      return try Self.readGLPK(answer)
    case .cbc:
      try run(
        "cbc", file.path, "ratioGap", "0", "allowableGap", "0", "seconds", "\(seconds)",
        "solve", "solution", answer.path)
      return try Self.readCBC(answer)
    case .highs:
      try run(Self.python, "-c", Self.highsScript, file.path, "\(seconds)", answer.path)
      return try Self.readHiGHS(answer)
    }
  }

  private static let highsScript = """
    from sys import argv
    from highspy import Highs
    h = Highs()
    h.setOptionValue("output_flag", False)
    h.setOptionValue("mip_rel_gap", 0.0)
    h.setOptionValue("mip_abs_gap", 0.0)
    h.setOptionValue("time_limit", float(argv[2]))
    h.readModel(argv[1])
    h.run()
    status = h.modelStatusToString(h.getModelStatus())
    info = h.getInfo()
    value, bound = info.objective_function_value, info.mip_dual_bound
    open(argv[3], "w").write(f"{status} bound {bound!r} value {value!r}\\n")
    """

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  /// Reads a line such as `s mip ROWS COLUMNS o OBJECTIVE`.
  private static func readGLPK(_ file: URL) throws -> Answer {
    let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .first { $0.hasPrefix("s ") }
    let fields = try #require(line).split(separator: " ")
    let objective = try #require(Double(fields[fields.count - 1]))
    return Answer(
      objective: objective, isOptimal: fields[fields.count - 2] == "o", bound: objective)
  }

  /// Reads a line such as `Optimal - objective value OBJECTIVE`.
  private static func readCBC(_ file: URL) throws -> Answer {
    let line = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first
    let fields = try #require(line).split(separator: " ")
    let objective = try #require(Double(fields[fields.count - 1]))
    return Answer(objective: objective, isOptimal: fields[0] == "Optimal", bound: objective)
  }

  /// Reads a line such as `Optimal bound BOUND value OBJECTIVE`; a status may be several words.
  private static func readHiGHS(_ file: URL) throws -> Answer {
    let text = try String(contentsOf: file, encoding: .utf8)
    let fields = text.split(whereSeparator: \.isWhitespace)
    return Answer(
      objective: try #require(Double(fields[fields.count - 1])), isOptimal: fields[0] == "Optimal",
      bound: try #require(Double(fields[fields.count - 3])))
  }
}
