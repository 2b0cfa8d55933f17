/// Answers as other solvers write them; all of them minimise the value's opposite.
extension Answer {
  /// What peers.py wrote: `status`, `value`, `bound`, and columns, one a line.
  init(ofPeer text: String) {
    self = .nothing
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2 else { continue }
      switch words[0] {
      case "status": status = Status(rawValue: String(words[1])) ?? .none
      case "value": value = Double(words[1]).map { -$0 }
      case "bound": bound = Double(words[1]).map { -$0 }
      default: columns[String(words[0])] = Double(words[1])
      }
    }
  }

  /// What glpsol wrote with `--write`, and its log, whose last `>=` tells the bound.
  init(ofGlpsol solution: String, log: String) {
    self = .nothing
    for line in solution.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 6, words[0] == "s" {
        status = ["o": .optimal, "f": .feasible][words[4]] ?? .none
        value = status == .none ? nil : Double(words[5]).map { -$0 }
      } else if words.count == 3, words[0] == "j", let number = Int(words[1]), words[2] != "0" {
        columns["x\(number - 1)"] = Double(words[2])
      }
    }
    // A stop at the asked gap is written as a plan that is not optimal.
    if status == .feasible, log.contains("GAP TOLERANCE REACHED") { status = .optimal }
    if log.contains("NO INTEGER FEASIBLE") || log.contains("NO PRIMAL FEASIBLE") {
      status = .infeasible
    }
    let claims = log.split(separator: "\n").compactMap { line -> Double? in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: ">="), place + 1 < words.count else { return nil }
      return words[place + 1] == "tree" ? value : Double(words[place + 1]).map { -$0 }
    }
    bound = claims.last ?? (status == .optimal ? value : nil)
  }

  /// What CBC wrote with `-solution`, and its log.
  init(ofCbc solution: String, log: String) {
    self = .nothing
    let lines = solution.split(separator: "\n")
    let head = lines.first ?? ""
    if head.contains("nfeasible") {
      status = .infeasible
      return
    }
    guard let claim = head.split(separator: " ").last.flatMap({ Double($0) }), lines.count > 1
    else { return }
    status = head.hasPrefix("Optimal") ? .optimal : .feasible
    value = -claim
    bound = status == .optimal ? value : nil
    for line in lines.dropFirst() {
      let words = line.split(separator: " ").filter { $0 != "**" }
      if words.count == 4, let number = Double(words[2]) { columns[String(words[1])] = number }
    }
    for line in log.split(separator: "\n") where line.hasPrefix("Lower bound:") {
      bound = line.split(separator: " ").last.flatMap { Double($0) }.map { -$0 } ?? bound
    }
  }
}
