/// Measurements in a file that grows by a line at each, so that a run can be taken up again.
struct Results {
  /// What is said of the machine, the versions and the day, one a line.
  private(set) var notes: [String] = []
  /// The measurements.
  private(set) var records: [RunRecord] = []
  private var keys: Set<RunKey> = []
  private let path: String

  /// Reads what is there already.
  init(_ path: String) throws(FileTrouble) {
    self.path = path
    for line in (try TextFile.read(path) ?? "").split(separator: "\n") {
      if line.hasPrefix("# ") {
        notes.append(String(line.dropFirst(2)))
      } else if let record = RunRecord(line: line) {
        records.append(record)
        keys.insert(record.key)
      }
    }
  }

  /// Begins a file with what is said of the machine.
  mutating func begin(_ notes: [String]) throws(FileTrouble) {
    guard records.isEmpty, self.notes.isEmpty else { return }
    self.notes = notes
    let text = notes.map { "# \($0)" } + [RunRecord.heading]
    try TextFile.write(text.joined(separator: "\n") + "\n", to: path)
  }

  /// Whether a measurement is made already.
  func has(_ key: RunKey) -> Bool { keys.contains(key) }

  /// The measurement that is made already.
  func record(_ key: RunKey) -> RunRecord? {
    has(key) ? records.first { $0.key == key } : nil
  }

  /// Adds a measurement.
  mutating func add(_ record: RunRecord) throws(FileTrouble) {
    try TextFile.append(record.line + "\n", to: path)
    records.append(record)
    keys.insert(record.key)
  }
}
