public import Model

/// A drawn picture, with words for those who do not see it.
public struct Picture: Hashable, Sendable {
  /// What it shows, as the caption under it says.
  public let caption: Phrase
  /// What can be read from it, in a sentence or two.
  public let alternative: Phrase
  /// The picture as SVG, without scripts and without anything fetched from elsewhere.
  public let svg: String

  /// A picture.
  public init(caption: Phrase, alternative: Phrase, svg: String) {
    self.caption = caption
    self.alternative = alternative
    self.svg = svg
  }
}
