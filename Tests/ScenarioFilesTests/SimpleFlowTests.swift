import Model
import Testing

@testable import ScenarioFiles

/// The quick reading of plain short forms says what libyaml says, or leaves them to it.
@Suite("Short forms in cells")
struct SimpleFlowTests {
  private static let place = Place(line: 7, column: 3)

  /// What libyaml makes of a text; `nil` where it finds anything wrong.
  private static func composed(_ text: String) -> Node? {
    let composition = NodeComposer.compose(Array(text.utf8), file: "")
    return composition.diagnostics.isEmpty ? composition.root?.standing(at: place) : nil
  }

  @Test(
    "plain words and numbers are read without a parser",
    arguments: [
      "[{to: 20 participants, net: 10 pe}, {to: 40 participants, net: 6.5 pe}]",
      "{low: −2 pe, likely: 8.5 pe, high: 16 pe}", "[10, 20, 40 new participants]",
      "{unga: 60 %, äldre: 40 %}", "[ a ,  b ]", "{a: [1, {b: 2}], c: x y (z)}", "[-3 %, +4 %]",
      "{from: 18–64, note: 1 640 tkr}",
    ])
  func simple(_ text: String) throws {
    let node = try #require(SimpleFlow.node(of: text, at: Self.place))
    #expect(node == Self.composed(text))
  }

  @Test(
    "everything else is left to it",
    arguments: [
      "", "a", "[", "[]", "{}", "[a", "[a] b", "[a,b]", "[3,5 %, 8 %]", "{likely: 8,5 pe}", "[a, ]",
      "[\"a\"]", "['a']",
      "[a # b]", "[&a b]", "[*a]", "[!t a]", "{a: 1, a: 2}", "{a:1}", "{a}", "{a: }", "[- a]",
      "[a: b]", "[a\nb]", "[a\tb]", "[\u{85}a]", "[a\u{2028}b]", "[a\u{FEFF}]", "[%a]", "[@a]",
      "[[[[[[[[[[a]]]]]]]]]]", "[😀]",
    ])
  func left(_ text: String) {
    #expect(SimpleFlow.node(of: text, at: Self.place) == nil)
  }

  @Test("whatever pieces stand together, what is read quickly is what libyaml reads")
  func random() {
    let pieces = [
      "[", "]", "{", "}", "{", "}", ", ", ",", ": ", ":", " ", "a", "to", "20 participants", "3,5",
      "%",
      "-4", "- ", "å", "–", "−", "\u{A0}", "#", "\"", "'", "&", "*", "~", "null", ".5", "x_y", "?",
      "|",
    ]
    var seed: UInt64 = 20_260_101
    func next(_ count: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(count))
    }
    var simple = 0
    for _ in 0..<60_000 {
      let inner = (0..<(1 + next(7))).map { _ in pieces[next(pieces.count)] }.joined()
      let text = next(2) == 0 ? "[\(inner)]" : "{a: \(inner)}"
      guard let node = SimpleFlow.node(of: text, at: Self.place) else { continue }
      simple += 1
      #expect(node == Self.composed(text), "\(text)")
    }
    #expect(simple > 1_000, "\(simple)")
  }
}
