import Foundation
import Model
import ScenarioFiles

/// Every key of every record of the JSON Schema.
///
/// A key is named by its path: `*` stands for a name of one's own, and positions in lists are left
/// out.
struct SchemaKeys {
  private typealias Object = [String: Any]

  private(set) var all: Set<String> = []
  private let definitions: [String: Any]

  init() throws {
    let text = ScenarioSchema.text(in: .en)
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object ?? [:]
    definitions = root["$defs"] as? Object ?? [:]
    walk(root["else"] as? Object ?? [:], [])
  }

  /// The key that a path in a file names.
  func key(of path: String) -> String? {
    let steps = path.split(separator: ".").filter { !$0.hasPrefix("[") }
    return all.first { pattern in
      let wanted = pattern.split(separator: ".")
      return wanted.count == steps.count
        && zip(wanted, steps).allSatisfy { $0 == "*" || $0 == $1 }
    }
  }

  private mutating func walk(_ schema: Object, _ path: [String]) {
    if let reference = schema["$ref"] as? String,
      let definition = definitions[String(reference.dropFirst("#/$defs/".count))] as? Object
    {
      walk(definition, path)
    }
    for some in schema["anyOf"] as? [Object] ?? [] { walk(some, path) }
    if let item = schema["items"] as? Object { walk(item, path) }
    if let value = schema["additionalProperties"] as? Object,
      value["$ref"] != nil || value["anyOf"] != nil
    {
      walk(value, path + ["*"])
    }
    for (key, value) in schema["properties"] as? [String: Object] ?? [:] {
      all.insert((path + [key]).joined(separator: "."))
      walk(value, path + [key])
    }
  }
}
