/// A mistake somebody makes in a scenario file, with the one line that it must give.
struct Mistake: Sendable, CustomStringConvertible {
  /// What the mistake is.
  let description: String
  /// What stands in the small scenario; empty where the mistake is the whole file.
  let old: String
  /// What is written instead.
  let new: String
  /// Line and column.
  let place: String
  /// Cause and remedy in Swedish.
  let sv: String
  /// Cause and remedy in English.
  let en: String

  init(
    _ description: String, _ old: String, _ new: String, at place: String, sv: String, en: String
  ) {
    self.description = description
    self.old = old
    self.new = new
    self.place = place
    self.sv = sv
    self.en = en
  }

  /// The file with the mistake in it.
  var bytes: [UInt8] {
    Array((old.isEmpty ? new : SmallScenario.changed(old, new)).utf8)
  }

  /// Every mistake.
  static let all = textual + figures + sections + risks + events
}
