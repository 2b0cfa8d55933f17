/// Measurements in a file that grows by a line at each, so that a run can be taken up again.
struct Results {
  /// What is said of the machine, the versions and the day, one a line.
  private(set) var notes: [String] = []
  /// The measurements.
  private(set) var records: [RunRecord] = []
  private var places: [RunKey: Int] = [:]
  private let path: String

  /// Reads what is there already.
  init(_ path: String) throws(FileTrouble) {
    self.path = path
    let text = try TextFile.read(path) ?? ""
    // A line that was left unfinished when a run was ended is no measurement, and is made anew.
    let whole = text.lastIndex(of: "\n").map { text[...$0] } ?? ""
    if whole.count < text.count { try TextFile.write(String(whole), to: path) }
    for line in whole.split(separator: "\n") {
      if line.hasPrefix("# ") {
        notes.append(String(line.dropFirst(2)))
      } else if let record = RunRecord(line: line) {
        keep(record)
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

  /// The measurement of a key; `nil` where none is made yet.
  func record(_ key: RunKey) -> RunRecord? { places[key].map { records[$0] } }

  /// Adds a measurement.
  mutating func add(_ record: RunRecord) throws(FileTrouble) {
    try TextFile.append(record.line + "\n", to: path)
    keep(record)
  }

  private mutating func keep(_ record: RunRecord) {
    places[record.key] = records.count
    records.append(record)
  }
}
