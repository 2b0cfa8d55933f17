import Model

/// What people read, as it grows block by block in one language.
///
/// The same page is laid out as text for a terminal (``text``) and as HTML, from which PDF and Word
/// documents are made. Figures are written once, here, so that no layout can disagree with another.
struct Page: Hashable, Sendable {
  /// The language.
  let language: Language
  /// Whether everything is told, or only what a first reading needs.
  let isDetailed: Bool
  /// What is done about numbers of people so small that somebody could be recognised.
  let smallNumbers: SmallNumbers
  /// What stands on the page, in order.
  private(set) var blocks: [Block] = []

  /// What is done about numbers of people so small that somebody could be recognised.
  enum SmallNumbers: Hashable, Sendable {
    /// They are shown: the page is for those who work with the scenario.
    case shown
    /// They are hidden: the page is published.
    case hidden
    /// They are hidden, and so is every figure that they could be worked out from.
    case hiddenWithTraces
  }

  /// An empty page.
  init(language: Language, isDetailed: Bool, smallNumbers: SmallNumbers = .shown) {
    self.language = language
    self.isDetailed = isDetailed
    self.smallNumbers = smallNumbers
  }

  /// Whether figures that a hidden number could be worked out from are left out.
  var hidesTraces: Bool { smallNumbers == .hiddenWithTraces }

  /// Adds the page's title.
  mutating func title(_ phrase: Phrase) { heading(phrase, level: 1) }

  /// Adds a heading: of a section, or at level 3 of a part of one.
  mutating func heading(_ phrase: Phrase, level: Int = 2) {
    blocks.append(.heading(written(phrase), level: level))
  }

  /// Adds a paragraph under a heading.
  mutating func paragraph(_ phrase: Phrase) { blocks.append(.paragraph(written(phrase))) }

  /// Adds one of several things, or at depth 2 something about the one before.
  mutating func item(_ phrase: Phrase, depth: Int = 1, isMarked: Bool = true) {
    blocks.append(.item(written(phrase), depth: depth, isMarked: isMarked))
  }

  /// Adds a line that stands by itself.
  mutating func line(_ phrase: Phrase) { blocks.append(.line(written(phrase))) }

  /// Adds a table; without a caption of its own it is called what the nearest heading says.
  mutating func table(_ table: Table) { blocks.append(.table(table)) }

  /// Adds a picture.
  mutating func picture(_ picture: Picture) { blocks.append(.picture(picture)) }

  /// Lets what follows begin on a new page when it is printed.
  mutating func breakPage() { blocks.append(.pageBreak) }

  /// Adds everything that stands on another page.
  mutating func append(_ other: Page) { blocks += other.blocks }

  private func written(_ phrase: Phrase) -> String { phrase(language).printable }
}
