/// What was wrong with how the program was called.
struct WrongUse: Error, CustomStringConvertible {
  let description: String
}

/// The words after a command: those that stand alone, and the options with their values.
struct Arguments {
  /// The words that stand alone.
  let words: [String]
  private let options: [String: String]

  init(_ arguments: some Sequence<String>, known: Set<String>) throws(WrongUse) {
    var words: [String] = []
    var options: [String: String] = [:]
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("--") else {
        words.append(word)
        continue
      }
      let name = String(word.dropFirst(2))
      guard known.contains(name) else {
        let names = known.sorted().map { "--" + $0 }.joined(separator: ", ")
        throw WrongUse(description: "There is no option \(word); there is \(names).")
      }
      guard let value = rest.popFirst() else {
        throw WrongUse(description: "A value belongs after \(word).")
      }
      options[name] = value
    }
    self.words = words
    self.options = options
  }

  /// The value of an option.
  func value(_ name: String) -> String? { options[name] }

  /// A list with commas between.
  func list(_ name: String) -> [String]? {
    options[name]?.split(separator: ",").map(String.init)
  }

  /// The number that an option states.
  func number(_ name: String, otherwise usual: Double) throws(WrongUse) -> Double {
    guard let text = options[name] else { return usual }
    guard let number = Double(text), number >= 0 else {
      throw WrongUse(description: "--\(name) is a number, not “\(text)”.")
    }
    return number
  }

  /// Whole numbers, as `1,2,5` or `1-5`.
  func numbers(
    _ name: String, otherwise usual: [Int], atLeast least: Int = 0
  ) throws(WrongUse) -> [Int] {
    guard let parts = list(name) else { return usual }
    var numbers: [Int] = []
    for part in parts {
      let ends = part.split(separator: "-").map { Int($0) }
      switch (ends.first ?? nil, ends.last ?? nil, ends.count) {
      case (let first?, let last?, 1...2) where least <= first && first <= last:
        numbers += first...last
      default:
        throw WrongUse(
          description: "--\(name) is whole numbers from \(least) as 1,2 or 1-5, not “\(part)”.")
      }
    }
    return numbers
  }

  /// The gaps that `--gaps` names, as they are written.
  func gaps(otherwise usual: [String]) throws(WrongUse) -> [String] {
    guard let gaps = list("gaps") else { return usual }
    for gap in gaps {
      guard let number = Double(gap), number.isFinite, number >= 0 else {
        throw WrongUse(description: "A gap is a share such as 1e-4, not “\(gap)”.")
      }
    }
    return gaps
  }

  /// The families that `--families` names.
  func families(otherwise usual: [Family]) throws(WrongUse) -> [Family] {
    guard let names = list("families") else { return usual }
    var families: [Family] = []
    for name in names {
      guard let family = Family.named(name) else {
        let known = Family.all.map(\.name).joined(separator: ", ")
        throw WrongUse(description: "There is no family \(name); there is \(known).")
      }
      families.append(family)
    }
    return families
  }
}
