/// `bench draws FOLDER`: what it takes to plan anew in each draw of what is uncertain.
///
/// Ours is `insatsval simulate --reoptimise` with everything it tells, divided by its draws. The
/// others solve the exported program with effects that differ by up to 20 %, as ours do: HiGHS in
/// one process, the others a process for each program.
enum DrawsWork {
  static func run(_ words: [String]) throws {
    var work = try Work(words, "draws", options: ["draws", "programs"])
    let draws = Int(try work.arguments.number("draws", otherwise: 1_000))
    let programs = Int(try work.arguments.number("programs", otherwise: 20))
    let (path, instance) = try work.scenario("draws60")
    let (binary, python, script) = (work.place.insatsval, work.place.python, work.place.script)
    func add(_ solver: String, _ count: Int, _ wall: Double) throws {
      try work.works.add(
        WorkRecord(
          kind: "draws", subject: instance.name, solver: solver, count: count, wall: wall))
    }
    let ours = try work.run(
      [binary, "simulate", path, "--reoptimise", "--draws", "\(draws)", "--format", "json"]
        + ["--gap", "1e-4"])
    try add(Peer.insatsval.group, draws, ours.wall / Double(draws))

    let program = work.place.folder + "/draws.mps"
    _ = try work.run([binary, "export", path, "--format", "mps", "--quiet", "--output", program])
    _ = try work.run([python, script, "draws", program, "\(programs)", "1e-4"])
    if let each = try work.said().split(separator: "\n").last.flatMap({ Double($0) }) {
      try add(Peer.highs.group, programs, each)
    }
    _ = try work.run([python, script, "perturb", program, "\(programs)", work.place.folder])
    let answer = work.place.folder + "/draws.answer"
    for peer in [Peer.glpsol, .cbc, .pulpCBC, .pulpGLPK, .pulpHiGHS] {
      var walls: [Double] = []
      for number in 0..<programs {
        let file = "\(work.place.folder)/draw-\(number).mps"
        walls.append(try work.run(command(peer, file, answer, work.place)).wall)
      }
      let each = walls.reduce(0, +) / Double(max(1, walls.count))
      // Of PuLP's backends the fastest counts.
      let known = work.works.records.first { $0.kind == "draws" && $0.solver == peer.group }
      if peer == .pulpCBC || peer.group != "PuLP" || each < known?.wall ?? .infinity {
        try add(peer.group, programs, each)
      }
    }
  }

  private static func command(
    _ peer: Peer, _ program: String, _ answer: String, _ place: Workplace
  ) -> [String] {
    switch peer {
    case .glpsol: ["glpsol", "--freemps", program, "--mipgap", "1e-4", "--write", answer]
    case .cbc: ["cbc", program, "-ratio", "1e-4", "-solve", "-solution", answer]
    default:
      [place.python, place.script, "solve", peer.rawValue, program, answer, "60", "1e-4", "1"]
    }
  }
}
