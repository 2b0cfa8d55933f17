/// An exported program that weighs draws, with one column for each insats' effect.
///
/// The export has a column for the participants in each stage of an effect, and each draw gives all
/// of them a rate of its own. In these instances a draw moves the stages of an insats alike (to the
/// millionth that rates are rounded to), so that one column for the effect as planned and one rate a
/// draw say the same with a fifth of the entries. It is the form that other solvers are fastest with.
struct SharedEffects {
  /// What a rate may differ from the stages' common one: what rounding does.
  private static let rounding = 5e-6

  private struct Stage {
    let column: Substring
    let rate: Double
    var entries: [Substring: Double] = [:]
  }

  /// The stages of each effect that has a column.
  private let effects: [[Stage]]
  /// Rows that say what a stage's column is.
  private let definitions: Set<Substring>

  /// The program in free MPS, as ``init`` reads it but with effects for stages.
  static func mps(_ mps: String, map: String, of instance: Instance) -> String {
    SharedEffects(mps, map: map, of: instance).rewritten(mps)
  }

  private init(_ mps: String, map: String, of instance: Instance) {
    var stages: [String: [Stage]] = [:]
    var definitions: Set<Substring> = []
    var places: [Substring: (key: String, stage: Int)] = [:]
    for line in map.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      let words = parts.last?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 4, words[0] == "reach" else { continue }
      if parts[0].hasPrefix("c") {
        definitions.insert(parts[0])
        continue
      }
      let key = "\(words[2]) \(words[3])"
      guard let number = Int(words[1]), number == stages[key, default: []].count,
        let place = Int(words[2].dropFirst()).map({ $0 - 1 }),
        instance.candidates[place].effects.indices.contains(number)
      else { continue }
      let rate = Double(instance.candidates[place].effects[number]) / 10_000
      places[parts[0]] = (key, number)
      stages[key, default: []].append(Stage(column: parts[0], rate: rate))
    }
    var isInside = false
    for line in mps.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        isInside = line == "COLUMNS"
        continue
      }
      guard isInside else { continue }
      let words = line.split(separator: " ")
      guard words.count == 3, let (key, number) = places[words[0]],
        !definitions.contains(words[1])
      else { continue }
      stages[key]?[number].entries[words[1]] = Double(words[2])
    }
    self.definitions = definitions
    effects = stages.sorted { $0.key < $1.key }.map(\.value).filter(Self.isAlike)
  }

  /// Whether every row moves the stages of an effect alike.
  private static func isAlike(_ stages: [Stage]) -> Bool {
    guard stages.count > 1, let first = stages.first, first.rate > 0 else { return false }
    return stages.allSatisfy { stage in
      stage.entries.count <= first.entries.count
        && first.entries.allSatisfy { row, weight in
          abs((stage.entries[row] ?? 0) - weight / first.rate * stage.rate) <= rounding
        }
    }
  }

  private func rewritten(_ mps: String) -> String {
    let shared = Dictionary(
      uniqueKeysWithValues: effects.enumerated().flatMap { number, stages in
        stages.map { ($0.column, (number: number, rate: $0.rate)) }
      })
    var told: Set<Substring> = []
    var lines: [Substring] = []
    var isInside = false
    for line in mps.split(separator: "\n") {
      guard line.hasPrefix(" ") else {
        if line == "COLUMNS" { lines += newRows }
        if line == "RHS" { lines += newColumns }
        if line == "ENDATA" { lines += newBounds }
        isInside = line == "COLUMNS"
        lines.append(line)
        continue
      }
      let words = isInside ? line.split(separator: " ") : []
      guard words.count == 3, let (number, rate) = shared[words[0]] else {
        lines.append(line)
        continue
      }
      if told.insert(words[0]).inserted {
        lines.append(" \(words[0]) d\(number) \(rate)")
      }
      if definitions.contains(words[1]) { lines.append(line) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var newRows: [Substring] { effects.indices.map { " E d\($0)" } }

  private var newBounds: [Substring] {
    effects.indices.flatMap { [" LO bnd e\($0) 0", " PL bnd e\($0)"] }
  }

  private var newColumns: [Substring] {
    effects.enumerated().flatMap { number, stages -> [Substring] in
      [" e\(number) d\(number) -1"]
        + stages[0].entries.sorted { $0.key < $1.key }.map {
          " e\(number) \($0.key) \($0.value / stages[0].rate)"
        }
    }
  }
}
