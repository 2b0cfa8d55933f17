/// One thing on a page, in one language, before it is laid out as text or as HTML.
enum Block: Hashable, Sendable {
  /// A heading: 1 is the page's title, 2 opens a section, 3 a part of one.
  case heading(String, level: Int)
  /// Running text under a heading.
  case paragraph(String)
  /// A line that stands by itself, such as what the page is about.
  case line(String)
  /// One of several things under a heading; a depth of 2 stands under the item before it, and one
  /// without a mark goes on where that one ended.
  case item(String, depth: Int, isMarked: Bool)
  /// A table.
  case table(Table)
  /// A picture, whose figures also stand in a table or in the text beside it.
  case picture(Picture)
  /// What follows begins on a new page when it is printed.
  case pageBreak
}
