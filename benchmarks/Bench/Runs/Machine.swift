import Glibc

/// What measurements were made on.
enum Machine {
  /// The day, the processor, its cores and the memory, the system, and the versions of what is
  /// measured.
  static func notes(_ place: Workplace) throws(FileTrouble) -> [String] {
    let processor = try value("model name", in: "/proc/cpuinfo") ?? "unknown"
    let memory = (try value("MemTotal", in: "/proc/meminfo") ?? "").split(separator: " ").first
    let gigabytes = memory.flatMap { Double($0) }.map { Rounded.text($0 / 1_048_576, 0) } ?? "?"
    let system = (try TextFile.read("/proc/version") ?? "").split(separator: " ").prefix(3)
    return [
      "date: \(today)", "processor: \(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores",
      "memory: \(gigabytes) GB", "system: \(system.joined(separator: " "))",
      "versions: \(try versions(place).joined(separator: ", "))",
    ]
  }

  private static func versions(_ place: Workplace) throws(FileTrouble) -> [String] {
    func first(_ command: [String]) throws(FileTrouble) -> String? {
      try place.words(of: command)?.split(separator: "\n").first { !$0.isEmpty }.map(String.init)
    }
    var versions = ["insatsval \(try first([place.insatsval, "--version"]) ?? "?")"]
    if let commit = try first(["git", "rev-parse", "--short", "HEAD"]) {
      let isChanged = try first(["git", "status", "--porcelain", "--", "Sources"]) != nil
      versions[0] += " (\(commit)\(isChanged ? ", and changes since" : ""))"
    }
    if let line = try first(["glpsol", "--version"]) { versions.append(line) }
    let banner = try place.words(of: ["cbc", "-quit"]) ?? ""
    for line in banner.split(separator: "\n") where line.hasPrefix("Version:") {
      versions.append("CBC \(line.split(separator: " ").last ?? "")")
    }
    let code =
      "from importlib.metadata import version as v\n"
      + "print(*[f'{n} {v(n)}' for n in "
      + "('highspy', 'pyscipopt', 'ortools', 'pulp', 'pyomo')], sep=', ')"
    if let line = try first([place.python, "-c", code]) { versions.append(line) }
    return versions
  }

  private static func value(_ key: String, in path: String) throws(FileTrouble) -> String? {
    let lines = (try TextFile.read(path) ?? "").split(separator: "\n")
    guard let line = lines.first(where: { $0.hasPrefix(key) }),
      let colon = line.firstIndex(of: ":")
    else { return nil }
    return String(line[line.index(after: colon)...].drop { $0 == " " })
  }

  /// The day as `2027-03-01`.
  static var today: String {
    var seconds = time(nil)
    var day = unsafe tm()
    unsafe gmtime_r(&seconds, &day)
    func two(_ number: Int32) -> String { String(String(100 + number).dropFirst()) }
    let (year, month, date) = unsafe (day.tm_year + 1_900, day.tm_mon + 1, day.tm_mday)
    return "\(year)-\(two(month))-\(two(date))"
  }
}
