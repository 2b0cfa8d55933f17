import Reports
import Testing

/// Names of sheets are names that every spreadsheet program takes.
@Suite("Names of sheets")
struct SheetNameTests {
  @Test("an ordinary name is kept", arguments: ["Budget", "Eget kapital", "Å", "Bob's lista"])
  func kept(name: String) {
    #expect(SheetName(name)?.text == name)
    #expect(SheetName(fitting: name).text == name)
  }

  @Test(
    "a name that would be refused is no name, and is made one that would not",
    arguments: [
      ("", "1"), ("a/b", "a b"), ("[Budget]", "Budget"), ("'Budget'", "Budget"), ("History", "1"),
      ("Vad händer om?", "Vad händer om"), ("a\u{0}b", "a b"), ("***", "1"),
      ("abcdefghijklmnopqrstuvwxyzåäöABCDEF", "abcdefghijklmnopqrstuvwxyzåäöAB"),
      ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"),
    ])
  func refused(name: String, fitting: String) {
    #expect(SheetName(name) == nil)
    #expect(SheetName(fitting: name).text == fitting)
    #expect(SheetName(fitting) != nil)
  }
}
