import Foundation
import Testing

/// PDF and Word documents: tagged, in pages that fall where they should, in the förbund's own looks.
@Suite("Printed documents")
struct PrintedDocumentTests {
  @Test("the first page of the report is one page")
  func firstPage() throws {
    let report = try Documents.report("pdf")
    let first = try Program.shell("pdftotext -f 1 -l 1 '\(report.path)' - | tr '\\n' ' '")
    let second = try Program.shell("pdftotext -f 2 -l 2 -layout '\(report.path)' -")
    for heading in [
      "Förslag till beslut", "Det här får vi", "Det här ändras", "Närmaste alternativ",
      "Hur säkert är det?", "Om något händer", "Lag och regler", "Samråd 2026-10-14.",
    ] { #expect(first.output.contains(heading), "\(heading)") }
    #expect(second.output.hasPrefix("Insatserna i förslaget"))
  }

  @Test(
    "a PDF is on A4 and tagged: its language, its title, its headings, table headers and words for pictures",
    arguments: ["report", "budget"])
  func tags(document: String) throws {
    let file = try document == "report" ? Documents.report("pdf") : Documents.budget("pdf")
    let info = try Program.shell("pdfinfo '\(file.path)'").output
    #expect(info.contains(#/Tagged:\s+yes/#))
    #expect(info.contains(#/Title:\s+\S.*2027/#))
    #expect(info.contains("(A4)"))
    let tree = try Program.shell("pdfinfo -struct '\(file.path)'").output
    for tag in ["H1", "H2", "Table", "TR", "TH", "TD", "LI"] {
      #expect(tree.contains("\n  \(tag)") || tree.contains(" \(tag)"), "\(tag)")
    }
    if document == "report" { #expect(tree.contains("Figure")) }
    let languages = try Program.shell("grep -a -c '/Lang (sv)' '\(file.path)'").output
    #expect(languages != "0\n")
  }

  @Test("every picture of a PDF has its words")
  func pictureWords() throws {
    let file = try Documents.report("pdf")
    let run = try Program.shell("grep -a -c '/Alt <feff' '\(file.path)'")
    let html = try Documents.text(try Documents.report("html"))
    #expect(Int(run.output.trimmingCharacters(in: .newlines)) == html.ranges(of: "<img ").count)
  }

  @Test("a Word document has the title, the headings as styles, and the figures")
  func word() throws {
    let file = try Documents.report("docx")
    let document = try Program.shell("unzip -p '\(file.path)' word/document.xml").output
    #expect(document.contains("w:val=\"Title\""))
    #expect(document.contains("w:val=\"Heading1\""))
    let text = try Program.shell("pandoc --from docx --to plain --wrap none '\(file.path)'").output
    #expect(text.contains("att finansiera tio insatser med 10\u{202F}080\u{A0}tkr"))
    #expect(text.contains("Fyra förslag ligger inom 1\u{A0}%"))
    #expect(!text.contains("Hoppa till innehållet"))
    let media = try Program.shell("unzip -l '\(file.path)' | grep -c media/").output
    #expect((Int(media.trimmingCharacters(in: .newlines)) ?? 0) > 0)
  }

  @Test("the förbund's own template gives a Word document its looks")
  func template() throws {
    let folder = try TemporaryFolder()
    let made = try Program.shell(
      """
      pandoc --print-default-data-file reference.docx > ref.docx && mkdir t && cd t \
      && unzip -q ../ref.docx && sed -i 's/w:styleId="Title"/w:styleId="Title" w:customStyle="1"/' \
      word/styles.xml && python3 -m zipfile -c ../mall.docx . && cd .. && "$INSATSVAL" budget \
      '\(Program.scenario("norradalen"))' --format docx --template mall.docx --output b.docx \
      && unzip -p b.docx word/styles.xml | grep -c 'w:customStyle="1" w:styleId="Title"'
      """, in: folder.url)
    #expect(made.code == 0, "\(made.errors)")
  }

  @Test("the same scenario twice is the same bytes", arguments: ["html", "pdf", "docx"])
  func deterministic(form: String) throws {
    let folder = try TemporaryFolder()
    let first = try Documents.budget(form)
    let second = folder.url.appending(path: "again.\(form)")
    let run = try Program.run(
      "budget", Program.scenario("norradalen"), "--language", "sv", "--output", second.path)
    #expect(run.code == 0, "\(run.errors)")
    let (one, other) = (try Data(contentsOf: first), try Data(contentsOf: second))
    #expect(one == other)
  }
}
