import Testing

@testable import Reports

/// HTML is escaped by construction.
@Suite("Markup")
struct MarkupTests {
  @Test("text and attributes cannot leave their place")
  func escaping() {
    let hostile = #"<script>alert("1")</script> & 'x'"#
    let markup = Markup.element(.p, [.label(hostile)], hostile)
    let escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"
    #expect(markup.html == "<p aria-label=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("a very long word can be broken, and an ordinary one is left whole")
  func longWords() {
    #expect(Markup.text("implementeringsstöd").html == "implementeringsstöd")
    let long = Markup.text(String(repeating: "x", count: 45)).html
    #expect(long.split(separator: "\u{200B}").map(\.count) == [20, 20, 5])
  }

  @Test("what is written from right to left is kept apart, and figures after it stay outside")
  func directions() {
    #expect(Markup.text("Till שלום עולם: 12 %").html == "Till <bdi>שלום עולם</bdi>: 12 %")
    #expect(DirectionRun.all(in: "abc") == [DirectionRun(text: "abc", isRightToLeft: false)])
    #expect(DirectionRun.all(in: "").isEmpty)
  }

  @Test("the address of a picture is its own bytes in base 64")
  func pictures() {
    #expect(PictureAddress(svg: "Man").text == "data:image/svg+xml;base64,TWFu")
    #expect(PictureAddress(svg: "Ma").text == "data:image/svg+xml;base64,TWE=")
    #expect(PictureAddress(svg: "M").text == "data:image/svg+xml;base64,TQ==")
  }
}
