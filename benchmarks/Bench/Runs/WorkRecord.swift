/// A measurement of work that is more than one plan: growth, starts, draws, frontiers.
struct WorkRecord: Sendable, Equatable {
  /// What kind of work.
  let kind: String
  /// On what.
  let subject: String
  /// By whom.
  let solver: String
  /// How many insatser, draws or budgets.
  let count: Int
  /// The median in seconds.
  let wall: Double
  /// The most memory in MB; `nil` where it was not measured.
  var peak: Double?

  init(
    kind: String, subject: String, solver: String, count: Int, wall: Double, peak: Double? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.solver = solver
    self.count = count
    self.wall = wall
    self.peak = peak
  }

  /// The names of the columns.
  static let heading = "kind,subject,solver,count,wall_s,peak_mb"

  /// A line of the results.
  var line: String {
    "\(kind),\(subject),\(solver),\(count),\(wall),\(peak.map { "\($0)" } ?? "")"
  }

  /// Reads a line; `nil` where it is none of ours.
  init?(line: Substring) {
    let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, let count = Int(parts[3]), let wall = Double(parts[4]) else {
      return nil
    }
    kind = parts[0]
    subject = parts[1]
    solver = parts[2]
    self.count = count
    self.wall = wall
    peak = Double(parts[5])
  }
}

/// Such measurements in a file that grows.
struct Works {
  private(set) var records: [WorkRecord] = []
  private let path: String

  init(_ path: String) throws(FileTrouble) {
    self.path = path
    let text = try TextFile.read(path)
    records = (text ?? "").split(separator: "\n").compactMap { WorkRecord(line: $0) }
  }

  /// Adds a measurement; one of the same work by the same solver gives way to it.
  mutating func add(_ record: WorkRecord) throws(FileTrouble) {
    records.removeAll {
      ($0.kind, $0.subject, $0.solver, $0.count)
        == (record.kind, record.subject, record.solver, record.count)
    }
    records.append(record)
    let lines = [WorkRecord.heading] + records.map(\.line)
    try TextFile.write(lines.joined(separator: "\n") + "\n", to: path)
    TextFile.say(record.line)
  }
}
