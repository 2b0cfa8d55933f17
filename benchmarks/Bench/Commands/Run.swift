/// `bench run FOLDER`: measures solvers and adds a line for each measurement.
struct Run {
  private let place: Workplace
  private let limit: Double
  /// How many times our own time a peer has, if that is less than the limit; 0 is the limit.
  private let enough: Double
  private let rounds: Int
  private let tellsThreads: Bool
  private let peers: [Peer]
  private let forms: [ProgramForm]
  private var results: Results

  private static let options: Set<String> = [
    "families", "seeds", "peers", "forms", "runs", "limit", "enough", "gaps", "threads", "binary",
    "work",
  ]

  static func run(_ words: [String]) throws {
    let arguments = try Arguments(words, known: options)
    guard let path = arguments.words.first, arguments.words.count == 1 else {
      throw WrongUse(description: "Write bench run FOLDER, then the options.")
    }
    var run = try Run(path, arguments)
    let gaps = try arguments.gaps(otherwise: ["1e-4"])
    for threads in try arguments.numbers("threads", otherwise: [1], atLeast: 1) {
      for gap in gaps {
        for family in try arguments.families(otherwise: Family.measured) {
          for seed in try arguments.numbers(
            "seeds", otherwise: family.lawfulSeeds, atLeast: 1)
          where family.hasPlan(seed: seed) {
            try run.measure(family, seed, gap: gap, threads: threads)
          }
        }
      }
    }
  }

  private init(_ path: String, _ arguments: Arguments) throws {
    place = try Workplace(arguments)
    limit = try arguments.number("limit", otherwise: 60)
    enough = try arguments.number("enough", otherwise: 0)
    rounds = Int(try arguments.number("runs", otherwise: 5))
    peers = try arguments.named("peers", otherwise: Peer.allCases)
    forms = try arguments.named("forms", otherwise: ProgramForm.allCases)
    tellsThreads =
      try place.words(of: [place.insatsval, "plan", "--help"])?.contains("--threads") ?? false
    try TextFile.makeFolder(path)
    results = try Results("\(path)/runs.csv")
    try results.begin(try Machine.notes(place) + ["limit: \(limit) s"])
  }

  /// All solvers once, then again: a busy moment slows all of them alike.
  private mutating func measure(
    _ family: Family, _ seed: Int, gap: String, threads: Int
  ) throws {
    let prepared = try PreparedInstance(Instance(family, seed: seed), forms: forms, place)
    var measurement = Measurement(
      place: place, prepared: prepared, limit: limit, tellsThreads: tellsThreads)
    func key(_ peer: Peer, _ form: ProgramForm, _ round: Int) -> RunKey {
      RunKey(
        family: family.name, seed: seed, peer: peer, form: form, gap: gap, threads: threads,
        round: round)
    }
    var firsts: [Peer: [RunRecord]] = [:]
    for peer in peers where threads == 1 || peer.hasThreads {
      let forms = peer == .insatsval ? [.export] : prepared.forms
      for form in forms where peer.takes(form, of: family) {
        firsts[peer, default: []].append(try made(key(peer, form, 1), by: measurement))
      }
      if peer == .insatsval, enough > 0, let ours = firsts[peer]?.first, !ours.isOverdue {
        measurement.limit = min(limit, max(Self.leastLimit, enough * ours.wall))
      }
    }
    for round in 2...max(2, rounds) where round <= rounds {
      for peer in peers {
        guard let best = firsts[peer]?.min(by: Self.isBetter),
          round <= Self.rounds(worth: best, rounds)
        else { continue }
        _ = try made(key(peer, best.key.form, round), by: measurement)
      }
    }
  }

  /// Seconds that every peer has.
  private static let leastLimit = 5.0

  /// A measurement, made now unless it is made already.
  private mutating func made(
    _ key: RunKey, by measurement: Measurement
  ) throws(FileTrouble) -> RunRecord {
    if let record = results.record(key) { return record }
    let record = try measurement.record(key)
    try results.add(record)
    TextFile.say(
      "\(key.family) \(key.seed) \(key.peer.rawValue) \(key.form.rawValue) gap \(key.gap), "
        + "\(key.threads) thr., round \(key.round): \(record.status.rawValue) "
        + "\(record.checked.map { "\($0)" } ?? "-") in \(Rounded.text(record.wall, 3)) s"
        + (record.broken.isEmpty ? "" : " BREAKS A RULE: \(record.broken)"))
    return record
  }

  /// Whether one form of a program was answered better than another: by proof, then by time.
  private static func isBetter(_ one: RunRecord, _ other: RunRecord) -> Bool {
    func rank(_ record: RunRecord) -> (Int, Double) {
      (record.status == .optimal && record.broken.isEmpty ? 0 : 1, record.wall)
    }
    return rank(one) < rank(other)
  }

  /// How often something is measured: fewer times where once takes long.
  private static func rounds(worth record: RunRecord, _ most: Int) -> Int {
    switch record.wall {
    case ..<2: most
    case ..<10 where !record.isOverdue: min(most, 3)
    default: 1
    }
  }
}

extension Arguments {
  /// The values that a list names.
  fileprivate func named<Value: RawRepresentable & CaseIterable>(
    _ option: String, otherwise usual: [Value]
  ) throws(WrongUse) -> [Value] where Value.RawValue == String {
    guard let names = list(option) else { return usual }
    var values: [Value] = []
    for name in names {
      guard let value = Value(rawValue: name) else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw WrongUse(description: "--\(option): there is no \(name); there is \(known).")
      }
      values.append(value)
    }
    return values
  }
}
