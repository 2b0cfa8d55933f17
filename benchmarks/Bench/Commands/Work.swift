/// What commands share that measure work of more than one plan.
struct Work {
  let place: Workplace
  var works: Works
  let arguments: Arguments

  /// Reads the folder of results and the options.
  init(_ words: [String], _ name: String, options: Set<String> = []) throws {
    arguments = try Arguments(words, known: options.union(["binary", "work", "limit"]))
    guard let folder = arguments.words.first, arguments.words.count == 1 else {
      throw WrongUse(description: "Write bench \(name) FOLDER, then the options.")
    }
    place = try Workplace(arguments)
    try TextFile.makeFolder(folder)
    works = try Works("\(folder)/works.csv")
  }

  /// Seconds that a program has.
  func limit() throws(WrongUse) -> Double { try arguments.number("limit", otherwise: 600) }

  /// Runs a program that must succeed.
  func run(_ command: [String], measuresMemory: Bool = false) throws -> ProcessRun {
    let output = place.folder + "/work"
    let run = try ProcessRun.of(
      command, output: output, error: output + ".error", limit: try limit(),
      measuresMemory: measuresMemory)
    guard run.exit == 0, !run.isOverdue else {
      let said = try TextFile.read(output + ".error") ?? ""
      throw WrongUse(
        description: "\(command.joined(separator: " ")) failed: \(said.prefix(300))")
    }
    return run
  }

  /// What the program that ran last printed.
  func said() throws(FileTrouble) -> String { try TextFile.read(place.folder + "/work") ?? "" }

  /// Runs programs in turn, so that a busy machine slows all alike; the median of each.
  func inTurn(_ commands: [[String]], times: Int) throws -> [Double] {
    var walls = commands.map { _ in [Double]() }
    for _ in 0..<times {
      for (place, command) in commands.enumerated() {
        walls[place].append(try run(command).wall)
      }
    }
    return walls.map { Statistics.median($0) ?? 0 }
  }

  /// The scenario of an instance.
  func scenario(_ name: String) throws -> (path: String, instance: Instance) {
    guard let family = Family.named(name) else {
      throw WrongUse(description: "There is no family \(name).")
    }
    let instance = Instance(family, seed: family.lawfulSeeds[0])
    return (try Generate.scenario(of: instance, in: place.folder), instance)
  }
}
