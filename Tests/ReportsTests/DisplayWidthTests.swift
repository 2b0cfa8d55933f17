import Testing

@testable import Reports

/// Columns on a terminal, so that tables stand straight whatever the names are.
@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "a text takes the columns that people see",
    arguments: [
      ("", 0), ("abc", 3), ("åäö", 3), ("a\u{30A}", 1), ("10\u{202F}080", 6), ("5\u{A0}tkr", 5),
      ("−700", 4), ("–", 1), ("…", 1), ("日本", 4), ("한", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("❤️", 2),
      ("e\u{301}\u{302}", 1), ("\u{AD}", 0), ("ﬁ", 1), ("Ａ", 2), ("─", 1), ("”", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("padding reaches the width from either side, and never cuts")
  func padding() {
    #expect("å".padded(to: 3) == "å  ")
    #expect("日".flushedRight(to: 3) == " 日")
    #expect("lång".padded(to: 2) == "lång")
  }

  @Test("a name cannot move the cursor or turn the line around")
  func printable() {
    #expect("a\u{1B}[2Jb".printable == "a\u{FFFD}[2Jb")
    #expect("a\nb\tc".printable == "a\u{FFFD}b\u{FFFD}c")
    #expect("a\u{202E}b".printable == "a\u{FFFD}b")
    #expect("Åsa–Östen\u{A0}1".printable == "Åsa–Östen\u{A0}1")
    #expect("👩‍👧".printable == "👩‍👧")
  }
}
