import Model

/// What values a key takes, for the schema and for messages.
indirect enum ValueDescription: Sendable {
  /// Text of a certain form.
  case scalar(ScalarForm)
  /// One of these words.
  case words([String])
  /// A list.
  case list(ValueDescription)
  /// Names of one's own, or calendar years, each with a value.
  case map(keys: ScalarForm, ValueDescription)
  /// Fixed keys.
  case record(name: String, [PropertyDescription])
  /// Whatever the place it is meant for takes.
  case anything
  /// Any of these.
  case either([ValueDescription])
}

/// A key of a record.
struct PropertyDescription: Sendable {
  let key: String
  let meaning: Phrase
  let value: ValueDescription
  let isRequired: Bool
  let standard: String?
}

/// A kind of text: what it is called, what it looks like, and an example.
struct ScalarForm: Sendable {
  /// With its article: "ett belopp", "an amount".
  let name: Phrase
  /// What it must look like, as a regular expression; `nil` is anything.
  let pattern: String?
  /// Whether the bare form is a YAML number, so that editors must let a number pass.
  let mayBeNumber: Bool
  /// What one writes.
  let example: String

  init(_ name: Phrase, pattern: String? = nil, mayBeNumber: Bool = false, example: String) {
    self.name = name
    self.pattern = pattern
    self.mayBeNumber = mayBeNumber
    self.example = example
  }
}
