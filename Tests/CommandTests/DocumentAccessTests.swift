import Foundation
import Testing

/// Documents can be read by everyone: WCAG 2.1 AA, with a keyboard, on a phone, on paper, without
/// scripts.
@Suite("Documents are accessible")
struct DocumentAccessTests {
  private struct Violation: Decodable {
    let id: String
    let nodes: [String]
  }

  static let documents: [@Sendable () throws -> URL] = [
    { try Documents.report("html") }, { try Documents.report("html", language: "en") },
    { try Documents.budget("html") },
  ]

  @Test("axe finds no violation of WCAG 2.1 AA or of good practice", arguments: documents.indices)
  func axe(document: Int) throws {
    let html = try Documents.text(try Self.documents[document]())
    let found: [Violation] = try Browser.answer(
      to: Self.axeScript, in: html, width: 1_000, withAxe: true)
    #expect(found.isEmpty, "\(found)")
  }

  @Test("axe finds what is wrong where something is")
  func axeFinds() throws {
    let html = try Documents.text(try Documents.report("html")).replacing(
      " alt=\"", with: " data-no=\"")
    let found: [Violation] = try Browser.answer(
      to: Self.axeScript, in: html, width: 1_000, withAxe: true)
    #expect(found.contains { $0.id == "image-alt" })
  }

  @Test("the contrast holds in the style of paper too")
  func paper() throws {
    let html = try Documents.text(try Documents.report("html"))
      .replacing("@media print", with: "@media all")
    let found: [Violation] = try Browser.answer(
      to: Self.axeScript, in: html, width: 700, withAxe: true)
    #expect(found.isEmpty, "\(found)")
  }

  @Test("nothing but a wide table moves sideways at 320 pixels", arguments: documents.indices)
  func reflow(document: Int) throws {
    struct Widths: Decodable {
      let page: Int
      let outside: [String]
    }
    let html = try Documents.text(try Self.documents[document]())
    let widths: Widths = try Browser.answer(
      to: """
        const root = page.document.documentElement;
        const outside = [...page.document.body.querySelectorAll('*')].filter(e =>
          !e.closest('.wide') && !e.closest('.skip') && e.getBoundingClientRect().right > 321);
        return { page: root.scrollWidth, outside: outside.map(e => e.outerHTML.slice(0, 80)) };
        """, in: html, width: 320)
    #expect(widths.page <= 320)
    #expect(widths.outside.isEmpty, "\(widths.outside)")
  }

  @Test("a keyboard reaches the way past the contents first, then everything in its order")
  func keyboard() throws {
    struct Stop: Decodable {
      let text: String
      let tabIndex: Int
      let isReached: Bool
      let isSeen: Bool
    }
    let stops: [Stop] = try Browser.answer(
      to: """
        page.document.querySelectorAll('details').forEach(d => { d.open = true; });
        const all = [...page.document.querySelectorAll('a[href], summary, [tabindex]')];
        return all.map(e => {
          e.focus();
          const style = page.getComputedStyle(e);
          return { text: e.textContent.slice(0, 40), tabIndex: e.tabIndex,
            isReached: page.document.activeElement === e && e.tabIndex >= 0,
            isSeen: style.outlineStyle !== 'none' || style.boxShadow !== 'none' };
        });
        """, in: try Documents.text(try Documents.report("html")), width: 1_000)
    #expect(stops.first?.text == "Hoppa till innehållet")
    #expect(stops.allSatisfy { $0.isReached })
    #expect(stops.allSatisfy { $0.isSeen })
    // No stop jumps the queue, so the order is that of the document.
    #expect(stops.allSatisfy { $0.tabIndex == 0 })
    #expect(stops.count > 10)
  }

  @Test(
    "headings fall one level at a time under one title, and every table says what it is",
    arguments: documents.indices)
  func structure(document: Int) throws {
    struct Structure: Decodable {
      let levels: [Int]
      let captions: [String]
      let unscoped: Int
      let title: String
      let lang: String
      let scripts: Int
      let outside: Int
    }
    let found: Structure = try Browser.answer(
      to: """
        const d = page.document;
        return { levels: [...d.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1]),
          captions: [...d.querySelectorAll('table')].map(t => (t.caption?.textContent ?? '').trim()),
          unscoped: d.querySelectorAll('th:not([scope])').length, title: d.title,
          lang: d.documentElement.lang, scripts: d.querySelectorAll('script').length,
          outside: d.querySelectorAll('[src]:not([src^="data:"]), link, iframe').length };
        """, in: try Documents.text(try Self.documents[document]()), width: 1_000)
    #expect(found.levels.first == 1 && found.levels.count { $0 == 1 } == 1)
    #expect(zip(found.levels, found.levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(!found.captions.isEmpty && !found.captions.contains(""))
    #expect(found.unscoped == 0)
    #expect(found.title.contains("2027"))
    #expect(found.lang == (document == 1 ? "en" : "sv"))
    #expect(found.scripts == 0 && found.outside == 0)
  }

  @Test("the HTML checker has nothing to say", arguments: documents.indices)
  func validHTML(document: Int) throws {
    let file = try Self.documents[document]()
    let run = try Program.shell("java -jar '\(Peers.vnu.path)' '\(file.path)' 2>&1")
    #expect(run.code == 0)
    #expect(run.output == "")
  }

  private static let axeScript = """
    const result = await page.axe.run(page.document, { runOnly:
      ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
    return result.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 120)) }));
    """
}
