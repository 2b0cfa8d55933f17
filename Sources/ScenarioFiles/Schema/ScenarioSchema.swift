public import Model

/// The JSON Schema of a scenario file, made from the description that reads it.
///
/// Editors use it to complete keys and to mark mistakes while a scenario is written.
public enum ScenarioSchema {
  /// The schema (draft 2020-12), with meanings in one language and always in the same order.
  public static func text(in language: Language) -> String {
    var definitions = Definitions(language: language)
    let own = definitions.schema(of: Record<ScenarioDraft>.scenario.description)
    let extending = definitions.schema(of: Record<ExtensionDraft>.extension.description)
    let schema: [(key: String, value: SchemaText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Insatsval")),
      ("if", .object([("required", .list([.string("extends")]))])),
      ("then", extending),
      ("else", own),
      (
        "$defs",
        .object(
          definitions.found.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
      ),
    ]
    return SchemaText.object(schema).text() + "\n"
  }
}

/// Collects the schema of each record once.
private struct Definitions {
  let language: Language
  var found: [String: SchemaText] = [:]

  mutating func schema(of description: ValueDescription) -> SchemaText {
    switch description {
    case .scalar(let form): return scalar(form)
    case .words(let words):
      return .object([("enum", .list(words.map { .string($0) }))])
    case .list(let item):
      return .object([("type", .string("array")), ("items", schema(of: item))])
    case .map(let keys, let item):
      return .object([
        ("type", .string("object")),
        ("propertyNames", .object([("pattern", .string(keys.pattern ?? ""))])),
        ("additionalProperties", schema(of: item)),
      ])
    case .anything: return .object([])
    case .record(let name, let properties):
      if found[name] == nil { found[name] = record(properties) }
      return .object([("$ref", .string("#/$defs/\(name)"))])
    case .either(let some):
      return .object([("anyOf", .list(some.map { schema(of: $0) }))])
    }
  }

  private mutating func record(_ properties: [PropertyDescription]) -> SchemaText {
    var described: [(key: String, value: SchemaText)] = []
    for property in properties {
      var meaning = property.meaning(language)
      if let standard = property.standard {
        meaning += language == .sv ? " (annars: \(standard))" : " (otherwise: \(standard))"
      }
      guard case .object(let pairs) = schema(of: property.value) else { continue }
      described.append((property.key, .object([("description", .string(meaning))] + pairs)))
    }
    let required = properties.filter(\.isRequired).map { SchemaText.string($0.key) }
    var pairs: [(key: String, value: SchemaText)] = [
      ("type", .string("object")), ("properties", .object(described)),
    ]
    if !required.isEmpty { pairs.append(("required", .list(required))) }
    return .object(pairs + [("additionalProperties", .flag(false))])
  }

  private func scalar(_ form: ScalarForm) -> SchemaText {
    if form.example == ScalarForm.flag.example, form.name == ScalarForm.flag.name {
      return .object([
        ("enum", .list([.string("yes"), .string("no"), .flag(true), .flag(false)]))
      ])
    }
    var pairs: [(key: String, value: SchemaText)] = [
      (
        "type",
        form.mayBeNumber ? .list([.string("string"), .string("number")]) : .string("string")
      )
    ]
    if let pattern = form.pattern { pairs.append(("pattern", .string(pattern))) }
    pairs.append(("examples", .list([.string(form.example)])))
    return .object(pairs)
  }
}
