/// `bench startup FOLDER`: what a start costs, from nothing to a plan for the example förbund.
enum Startup {
  private static let example = "scenarios/norradalen.yaml"

  static func run(_ words: [String]) throws {
    var work = try Work(words, "startup", options: ["runs"])
    let runs = Int(try work.arguments.number("runs", otherwise: 31))
    let binary = work.place.insatsval
    let program = work.place.folder + "/norradalen.mps"
    _ = try work.run(
      [binary, "export", example, "--format", "mps", "--quiet", "--output", program])
    var commands = [
      ("/bin/true", ["/bin/true"]),
      ("insatsval --version", [binary, "--version"]),
      ("insatsval plan norradalen", [binary, "plan", example, "--format", "json"]),
      ("glpsol on its program", ["glpsol", "--freemps", program]),
    ]
    if let empty = try emptyProgram(work) { commands.insert(("empty Swift", [empty]), at: 1) }
    try demandSameAnswer(work, program)
    let walls = try work.inTurn(commands.map(\.1), times: runs)
    for ((name, command), wall) in zip(commands, walls) {
      let peak = try work.run(command, measuresMemory: true).peak
      try work.works.add(
        WorkRecord(
          kind: "start", subject: name, solver: String(command[0].split(separator: "/").last ?? ""),
          count: runs, wall: wall, peak: peak))
    }
  }

  /// A Swift program that does nothing, with Swift's libraries inside it as in ours; `nil` where
  /// nothing can compile it.
  private static func emptyProgram(_ work: Work) throws -> String? {
    let stem = work.place.folder + "/empty"
    try TextFile.write("", to: stem + ".swift")
    let compile = ["swiftc", "-O", "-static-stdlib", stem + ".swift", "-o", stem]
    return try work.place.words(of: compile, limit: 120) == nil ? nil : stem
  }

  /// Two answers that differ are nothing to compare.
  private static func demandSameAnswer(_ work: Work, _ program: String) throws {
    _ = try work.run([work.place.insatsval, "plan", example, "--format", "json"])
    let ours = JSONValue(try work.said())?["objective"]?["value"]?.number ?? .nan
    let file = work.place.folder + "/norradalen.answer"
    _ = try work.run(["glpsol", "--freemps", program, "--write", file])
    let theirs = Answer(ofGlpsol: try TextFile.read(file) ?? "", log: try work.said()).value ?? .nan
    guard abs(ours - theirs) <= 1e-6 * abs(ours) else {
      throw WrongUse(description: "insatsval answers \(ours) and glpsol \(theirs).")
    }
  }
}
