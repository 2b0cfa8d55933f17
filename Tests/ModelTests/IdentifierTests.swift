import Model
import Testing

@Suite("Identifier")
struct IdentifierTests {
  @Test("identifiers are ordered by code point: digits, capitals, small letters, then å ä ö")
  func order() {
    let ids = ["ö", "ä", "å", "b", "I10", "I02", "a", "Z"].map { InsatsID($0) }
    #expect(ids.sorted().map(\.text) == ["I02", "I10", "Z", "a", "b", "ä", "å", "ö"])
  }

  @Test("an identifier is written as it stands")
  func written() {
    #expect("\(MemberID("almvik"))" == "almvik")
  }
}
