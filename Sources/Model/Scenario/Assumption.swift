/// A figure in a scenario that no source supports, or that its own source calls uncertain.
public struct Assumption: Hashable, Sendable {
  /// How sure a stated figure is.
  public enum Confidence: String, CaseIterable, Hashable, Sendable {
    /// Decided or measured.
    case confirmed
    /// Announced but not decided.
    case preliminary
    /// A judgement.
    case assumed
  }

  /// Where in the scenario, as a path of keys: `insatser.I01.effect`.
  public let path: String
  /// The source that is stated; `nil` is none.
  public let source: String?
  /// How sure it is.
  public let confidence: Confidence

  /// An assumption.
  public init(path: String, source: String? = nil, confidence: Confidence = .assumed) {
    self.path = path
    self.source = source
    self.confidence = confidence
  }
}
