import Foundation
import Model
import ScenarioFiles
import Testing

/// The schema, the template, the reader and the order of keys agree.
struct AgreementTests {
  @Test("the template reads without a problem", arguments: Language.allCases)
  func templateReads(_ language: Language) throws {
    let text = ScenarioTemplate.text(in: language)
    let file = try ScenarioFile(bytes: Array(text.utf8), named: "ny.yaml")
    #expect(file.scenario.insatser.map(\.id.text) == ["I01", "S01"])
    #expect(file.scenario.stated.forbund.fictional)
  }

  @Test("every line of the template says what it means, but for names of one's own")
  func templateIsCommented() {
    let lines = ScenarioTemplate.text(in: .sv).split(separator: "\n")
    let silent = lines.filter { !$0.contains("# ") && !$0.contains(": {") }
    #expect(
      silent == [
        "  styrelse: 120 tkr", "  kansli: 600 tkr", "  revision: 60 tkr", "  unga:", "  I01:",
        "  S01:",
      ])
  }

  @Test(
    "the schema is the same every time, in its language, and is JSON", arguments: Language.allCases)
  func schemaIsStable(_ language: Language) throws {
    let text = ScenarioSchema.text(in: language)
    #expect(text == ScenarioSchema.text(in: language))
    let schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(schema?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test("the reader knows exactly the keys of the schema in every record")
  func schemaKeysAreRead() throws {
    let schema = try Schema()
    for (path, keys) in schema.records {
      let refused = refusedKeys(among: schema.allKeys, at: path)
      #expect(refused == schema.allKeys.subtracting(keys), "\(path)")
    }
    #expect(schema.records.count > 25)
  }

  @Test("the order of keys means nothing", arguments: 1...8)
  func shuffledKeys(seed: UInt64) throws {
    let path = RepositoryFile.path("scenarios/norradalen.yaml")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var random = SeededNumbers(seed: seed)
    let shuffled = ShuffledYAML(text).text(using: &random)
    #expect(
      try ScenarioFile(bytes: Array(shuffled.utf8), named: path).scenario
        == ScenarioFile(reading: path).scenario)
    #expect(shuffled != text)
  }

  /// The keys that the reader does not know at a path, of a file with nothing else in it; `[]`
  /// stands for a list.
  private func refusedKeys(among keys: Set<String>, at path: [String]) -> Set<String> {
    var text = "{" + keys.sorted().map { "\($0): x" }.joined(separator: ", ") + "}"
    for step in path.reversed() { text = step == "[]" ? "[\(text)]" : "{\(step): \(text)}" }
    var refused: Set<String> = []
    for line in SmallScenario.lines(Array(text.utf8), .en)
    where line.contains("There is no key “") || line.contains("” is not yet in this") {
      let quoted = line.split(separator: "“").dropFirst().first?.split(separator: "”").first
      if let quoted { refused.insert(String(quoted)) }
    }
    return refused.intersection(keys)
  }
}

/// The records of the schema with a path by which each can be reached.
private struct Schema {
  typealias Object = [String: Any]
  var records: [(path: [String], keys: [String])] = []
  private let definitions: Object

  init() throws {
    let text = ScenarioSchema.text(in: .en)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object)
    definitions = try #require(root["$defs"] as? Object)
    walk(try #require(root["else"] as? Object), [])
  }

  var allKeys: Set<String> { Set(records.flatMap(\.keys)) }

  private mutating func walk(_ schema: Object, _ path: [String]) {
    if let reference = schema["$ref"] as? String,
      let definition = definitions[String(reference.dropFirst("#/$defs/".count))] as? Object
    {
      walk(definition, path)
    }
    for some in schema["anyOf"] as? [Object] ?? [] { walk(some, path) }
    if let item = schema["items"] as? Object { walk(item, path + ["[]"]) }
    if let value = schema["additionalProperties"] as? Object,
      value["$ref"] != nil || value["anyOf"] != nil
    {
      walk(value, path + ["x1"])
    }
    guard let properties = schema["properties"] as? [String: Object] else { return }
    records.append((path, properties.keys.sorted()))
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) { walk(value, path + [key]) }
  }
}

/// Block YAML whose keys can be put in another order, level by level.
private struct ShuffledYAML {
  private indirect enum Part {
    case block(head: String, parts: [Part])
  }

  private let parts: [Part]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
      .filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    parts = Self.parts(lines[...])
  }

  private static func parts(_ lines: ArraySlice<String>) -> [Part] {
    guard let first = lines.first else { return [] }
    let indent = first.prefix { $0 == " " }.count
    let heads = lines.indices.filter { lines[$0].prefix { $0 == " " }.count == indent }
    return heads.enumerated().map { place, head in
      let end = place + 1 < heads.count ? heads[place + 1] : lines.endIndex
      return .block(head: lines[head], parts: parts(lines[(head + 1)..<end]))
    }
  }

  func text(using random: inout SeededNumbers) -> String {
    Self.lines(parts, &random).joined(separator: "\n") + "\n"
  }

  private static func lines(_ parts: [Part], _ random: inout SeededNumbers) -> [String] {
    parts.shuffled(using: &random).flatMap { part in
      switch part {
      case .block(let head, let parts): [head] + lines(parts, &random)
      }
    }
  }
}

/// SplitMix64.
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
