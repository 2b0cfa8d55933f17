import Model
import Testing

@testable import Reports

/// Pictures are drawn whole and safe, the same each time, and say in words and figures what they show.
@Suite("Pictures")
struct PictureTests {
  private static func drawn(_ name: String = "Budget i balans") async throws -> [Picture] {
    try await Gnuplot.draw(PictureSamples.all(named: name), in: .sv)
  }

  @Test("every picture is an element of well-formed XML that fetches and runs nothing")
  func isSafe() async throws {
    let pictures = try await Self.drawn(PictureSamples.hostile)
    #expect(pictures.count == PictureSamples.all().count)
    for picture in pictures {
      // It reads XML to the letter and fails at the first mistake.
      let image = try await ExternalProgram("rsvg-convert", remedy: Phrase(sv: "", en: ""))
        .run([], input: Array(picture.svg.utf8))
      #expect(image.count > 1_000)
      let tags = Set(picture.svg.matches(of: #/<([A-Za-z]+)/#).map { String($0.output.1) })
      let harmless: Set = [
        "svg", "title", "desc", "g", "defs", "circle", "path", "rect", "use", "polygon", "text",
        "tspan", "pattern", "filter", "feFlood", "feComposite",
      ]
      #expect(tags.subtracting(harmless) == [])
      let named = picture.svg.matches(of: #/\sid=["']([^"']*)["']/#).map { String($0.output.1) }
      #expect(Set(named).count == named.count, "a name stands twice")
      let addresses = picture.svg.matches(of: #/href=["']([^"']*)["']/#).map { $0.output.1 }
      #expect(addresses.allSatisfy { $0.hasPrefix("#") && named.contains(String($0.dropFirst())) })
      #expect(picture.svg.firstMatch(of: #/<text>T\d{4}T/#) == nil, "a text was left out")
    }
  }

  @Test("a hostile name is written as it stands, cut with … where it is too long")
  func hostileName() async throws {
    let svg = try await Self.drawn(PictureSamples.hostile)[0].svg
    #expect(svg.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; "))
    #expect(svg.contains("…"))
  }

  @Test("the same figures give the same bytes")
  func isDeterministic() async throws {
    let first = try await Self.drawn()
    #expect(try await Self.drawn() == first)
  }

  @Test("every figure that a picture writes stands in its table and in its words")
  func figuresAgree() throws {
    let allocation = PictureSamples.all()[0]
    #expect(
      allocation.rows.map { $0.map(\.sv) }[1] == [
        "Budget i balans", "2\u{202F}220", "8\u{202F}650", "710", "11\u{202F}580",
      ])
    #expect(allocation.alternative.sv.contains("individinriktade insatser 8\u{202F}650\u{A0}tkr"))
    let coverage = PictureSamples.all()[4]
    #expect(
      coverage.rows.map { $0.map(\.sv) } == [
        ["Budget i balans", "36", "180", "20\u{A0}%"],
        ["Långtidsarbetslösa", "32", "900", "4\u{A0}%"], ["Beroende", "..", "40", "–"],
        ["Unga", "120", "okänt", "–"], ["Ingen", "0", "okänt", "–"],
      ])
    for picture in PictureSamples.all() {
      #expect(picture.rows.allSatisfy { $0.count == picture.headings.count }, "\(picture.id)")
    }
  }

  @Test("what turns the decision first stands first, and what never does says so")
  func tornadoOrder() {
    let tornado = PictureSamples.all()[3]
    #expect(
      tornado.rows.map { [$0[0].sv, $0[2].sv, $0[3].sv] } == [
        ["Budget i balans", "vänder inte", "+4\u{A0}%"],
        ["NPF-stöd: kostnad", "−12\u{A0}%", "+30\u{A0}%"],
        ["Steget ung: effekt", "−62\u{A0}%", "vänder inte"],
        ["Arena", "vänder inte", "vänder inte"],
      ])
  }

  @Test("without gnuplot it is said how to get it")
  func missing() async {
    let program = ExternalProgram("no-such-plotter", remedy: Gnuplot.program.remedy)
    await #expect(throws: ProgramFailure.self) {
      try await Gnuplot.draw(PictureSamples.all(), in: .sv, with: program)
    }
    #expect(Gnuplot.program.remedy.sv == "installera gnuplot (på Debian: apt install gnuplot-nox)")
  }

  @Test(
    "scales have at most five round figures",
    arguments: [0.0...12_300, 33.1...41, 0...1, -200...200, 0...900, 5...5.001])
  func roundFigures(range: ClosedRange<Double>) {
    let figures = RoundFigures.within(range)
    #expect((1...5).contains(figures.count), "\(figures)")
    #expect(figures.allSatisfy(range.contains))
  }

  @Test("a text is cut to fit, and left alone where it fits")
  func cut() {
    #expect(PictureLook.cut("Steget ung", to: 200) == "Steget ung")
    #expect(PictureLook.cut("Samordningsteamet – en väg in", to: 120) == "Samordningst…")
  }
}
