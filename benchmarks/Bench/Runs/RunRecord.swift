/// One measurement: what was run, what it answered, and what that took.
struct RunRecord: Sendable, Equatable {
  let key: RunKey
  /// How far the solver came.
  var status = Answer.Status.none
  /// The value it claims.
  var claimed: Double?
  /// How large it says that values can be.
  var bound: Double?
  /// The value that the checker found.
  var checked: Double?
  /// What rounding cost, where the solver says.
  var rounding = 0.0
  /// The first broken rule; empty when there is none.
  var broken = ""
  /// Whether the time was over.
  var isOverdue = false
  /// Seconds from process start to answer, or the limit.
  var wall = 0.0
  /// Seconds of processor time.
  var cpu = 0.0
  /// The most memory in MB, in runs that measure it.
  var peak: Double?

  init(key: RunKey) { self.key = key }

  /// The names of the columns.
  static let heading =
    "family,seed,peer,form,gap,threads,round,status,claimed,bound,checked,rounding,broken,"
    + "overdue,wall_s,cpu_s,peak_mb"

  /// A line of the results.
  var line: String {
    func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
    let start: [String] = [
      key.family, "\(key.seed)", key.peer.rawValue, key.form.rawValue, key.gap,
      "\(key.threads)", "\(key.round)", status.rawValue,
    ]
    let rest: [String] = [
      text(claimed), text(bound), text(checked), "\(rounding)",
      broken.map { $0 == "," ? ";" : String($0) }.joined(), isOverdue ? "yes" : "no",
      "\(wall)", "\(cpu)", text(peak),
    ]
    return (start + rest).joined(separator: ",")
  }

  /// Reads a line; `nil` where it is none of ours.
  init?(line: Substring) {
    let parts = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 17, let seed = Int(parts[1]), let peer = Peer(rawValue: parts[2]),
      let form = ProgramForm(rawValue: parts[3]), let threads = Int(parts[5]),
      let round = Int(parts[6]), let status = Answer.Status(rawValue: parts[7]),
      let wall = Double(parts[14]), let cpu = Double(parts[15])
    else { return nil }
    key = RunKey(
      family: parts[0], seed: seed, peer: peer, form: form, gap: parts[4], threads: threads,
      round: round)
    self.status = status
    claimed = Double(parts[8])
    bound = Double(parts[9])
    checked = Double(parts[10])
    rounding = Double(parts[11]) ?? 0
    broken = parts[12]
    isOverdue = parts[13] == "yes"
    self.wall = wall
    self.cpu = cpu
    peak = Double(parts[16])
  }
}
