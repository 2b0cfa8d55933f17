import Model
import Testing

@testable import Reports

/// One page, laid out as HTML.
@Suite("Page as HTML")
struct PageHTMLTests {
  private static func page(_ build: (inout Page) -> Void) -> String {
    var page = Page(language: .sv, isDetailed: false)
    page.title(Phrase(sv: "Titel", en: "Title"))
    build(&page)
    return page.document(for: .screen, author: "Förbundet")
  }

  @Test("a section is what stands under a heading, and a page break begins the next one")
  func sections() {
    let html = Self.page { page in
      page.heading(Phrase(sv: "Ett", en: "One"))
      page.paragraph(Phrase(sv: "Text.", en: "Text."))
      page.breakPage()
      page.heading(Phrase(sv: "Två", en: "Two"))
    }
    #expect(html.contains("<section><h2 id=\"h2\">Ett</h2>\n<p>Text.</p></section>"))
    #expect(html.contains("<section class=\"new-page\"><h2 id=\"h3\">Två</h2></section>"))
  }

  @Test("items beside one another are one list, and deeper ones stand in the item before")
  func lists() {
    let html = Self.page { page in
      page.item(Phrase(sv: "a", en: "a"))
      page.item(Phrase(sv: "b", en: "b"), depth: 2)
      page.item(Phrase(sv: "c", en: "c"))
    }
    #expect(html.contains("<ul><li>a<ul><li>b</li></ul></li>\n<li>c</li></ul>"))
  }

  @Test("a table has a caption, its headings their scope, and its sum a mark")
  func tables() {
    let html = Self.page { page in
      page.heading(Phrase(sv: "Pengarna", en: "The money"))
      var table = Table([.left, .right])
      table.addHeadings(["", "2027"])
      table.addSection("Kostnader")
      table.add(["  Kansli", "1"])
      table.addRule()
      table.add(["Summa", "1"])
      page.table(table)
    }
    #expect(html.contains("<caption class=\"spoken\">Pengarna</caption>"))
    #expect(html.contains("<th scope=\"col\" class=\"figure\">2027</th>"))
    #expect(html.contains("<th scope=\"rowgroup\" colspan=\"2\">Kostnader</th>"))
    #expect(html.contains("<th scope=\"row\" class=\"under\">Kansli</th>"))
    #expect(html.contains("<tr class=\"sum\"><th scope=\"row\">Summa</th>"))
  }

  @Test("two tables under one heading have labels of their own")
  func labels() {
    let html = Self.page { page in
      page.heading(Phrase(sv: "Pengarna", en: "The money"))
      for _ in 0..<2 {
        var table = Table([.left])
        table.add(["x"])
        page.table(table)
      }
    }
    #expect(html.contains("aria-label=\"Pengarna\""))
    #expect(html.contains("aria-label=\"Pengarna (2)\""))
  }

  @Test("the contents are folded, lead to every section, and are not on paper")
  func contents() {
    var page = Page(language: .en, isDetailed: false)
    page.title(Phrase(sv: "Titel", en: "Title"))
    for number in 1...3 { page.heading(Phrase(sv: "\(number)", en: "\(number)")) }
    let screen = page.document(for: .screen, author: "x")
    #expect(screen.contains("<summary>Contents</summary>"))
    for id in ["h2", "h3", "h4"] { #expect(screen.contains("<a href=\"#\(id)\">")) }
    #expect(!page.document(for: .paper, author: "x").contains("<nav"))
    #expect(!page.document(for: .word, author: "x").contains("<nav"))
  }
}
