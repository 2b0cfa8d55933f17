/// `bench growth FOLDER`: how time and memory of a plan grow with the number of insatser.
enum Growth {
  /// Families that differ in nothing but their size.
  private static let families = ["growth100", "large1000", "huge10000", "growth30000"]

  static func run(_ words: [String]) throws {
    var work = try Work(words, "growth", options: ["families", "runs"])
    let runs = Int(try work.arguments.number("runs", otherwise: 5))
    for name in work.arguments.list("families") ?? families {
      let (path, instance) = try work.scenario(name)
      let command = [work.place.insatsval, "plan", path, "--format", "json", "--gap", "1e-4"]
      let first = try work.run(command, measuresMemory: true)
      let answer = Answer(ofInsatsval: try work.said(), instance)
      guard let plan = answer.plan, answer.status == .optimal,
        PlanChecker(instance, plan).broken.isEmpty
      else {
        throw WrongUse(description: "\(name): no lawful plan with a proof, nothing to measure.")
      }
      let walls = try work.inTurn([command], times: first.wall < 2 ? runs : 1)
      try work.works.add(
        WorkRecord(
          kind: "growth", subject: name, solver: Peer.insatsval.group,
          count: instance.candidates.count, wall: walls[0], peak: first.peak))
    }
  }
}
