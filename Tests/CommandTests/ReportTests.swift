import Foundation
import Testing

/// The board's report, as the built program writes it.
@Suite("report")
struct ReportTests {
  @Test("the first page of the example says what a board must be able to read in five minutes")
  func firstPage() throws {
    let page = try Self.firstPage(language: "sv")
    let expected = [
      "Budget 2027: vilka insatser ska finansieras?",
      "Samordningsförbundet Norrådalen (fiktivt) · Styrelsen 2026-11-25 · Dnr 2026/41 · Offentligt sammanträde (19 §)",
      "Förslag till beslut", "Styrelsen föreslås besluta",
      "att fastställa budgeten för 2027 (intäkter 11 600 tkr, kostnader 12 300 tkr, resultat −700 tkr)",
      "att finansiera tio insatser med 10 080 tkr enligt budgeten, när överenskommelse finns med insatsägaren",
      "att ta 700 tkr av det egna kapitalet i anspråk. Motiv: Det egna kapitalet är högre än rekommenderat",
      "Det här får vi",
      "428 deltagare (251 kvinnor, 177 män) 2027. Beräknat 36 fler personer i arbete eller studier än utan insatserna.",
      "Troligen 31–40; 12–58 om alla antaganden slår åt samma håll. 262 tkr per ytterligare person.",
      "Två strukturövergripande insatser (710 tkr). De räknas inte i personer utan i nyttopoäng (3,2), som är en bedömning.",
      "Det här ändras",
      "Fortsätter: Samordningsteamet, Steget ung, Bryggan sjukskrivning–arbete, Språk och hälsa, Samverkansarena och lokala lag.",
      "Nya: Supported Employment aktivitetsersättning, Nollklassad, Arbetsintegrerande spår, Coachning på distans i glesbygd, Implementeringsstöd Supported Employment.",
      "Upphör: Gemensam kompetensutveckling.",
      "Ryms inte: Naturunderstödd rehabilitering, NPF-stöd i arbetslivet, Beroende, Föräldrar i aktivitet, Kartläggning av unga utanför, Effektmätning med lärosäte.",
      "Närmaste alternativ",
      "Byt Coachning på distans i glesbygd mot Gemensam kompetensutveckling: 110 tkr billigare, 1,3 personer färre, 1,0 nyttopoäng fler.",
      "Räknas bara personer: byt Coachning på distans i glesbygd och Implementeringsstöd Supported Employment mot Föräldrar i aktivitet: 130 tkr billigare, 0,8 person fler, 1,2 nyttopoäng färre.",
      "Hur säkert är det?", "Beloppen är kontrollräknade i hela kronor.",
      "Effekterna är antaganden utan källa.",
      "Fyra förslag ligger inom 1 %, mindre än osäkerheten.",
      "Sex insatser ingår i alla fyra (Samordningsteamet, Steget ung, Bryggan sjukskrivning–arbete, Språk och hälsa, Arbetsintegrerande spår, Samverkansarena och lokala lag). Om resten är valet politiskt.",
      "Om något händer", "Lag och regler",
      "Andelarna i 5 § lagen (2003:1210) och alla andra bindande regler är uppfyllda. Tre varningar: 5 insatsägare har inte accepterat ännu; underskott (KL 11:5), motiv finns; eget kapital 880 tkr över taket (år 2027, taket ej verifierat). Samråd 2026-10-14.",
    ]
    var rest = page[...]
    for sentence in expected {
      let found = rest.firstRange(of: sentence)
      #expect(found != nil, "\(sentence)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test("what happens if something is changed is told in the budget year's figures")
  func questions() throws {
    let page = try Self.firstPage(language: "sv")
    for row in [
      "Förslaget 11 600 10 080 428 36", "Staten −10 % 10 440 8 900 400 33",
      "Regionen −10 % 10 440 8 900 400 33", "Budget i balans 11 600 9 360 396 33",
    ] { #expect(page.contains(row), "\(row)") }
  }

  @Test("the first page has no word about how it was worked out")
  func plainWords() throws {
    let page = try Self.firstPage(language: "sv").lowercased()
    for word in ["lösare", "optimum", "optimal", "gap", "nod", "relaxation", "glpk", "i01", "s04"] {
      #expect(!page.split { !$0.isLetter && !$0.isNumber }.contains { $0 == word }, "\(word)")
    }
  }

  @Test("the English page says the same in English")
  func english() throws {
    let page = try Self.firstPage(language: "en")
    for sentence in [
      "Proposed decision", "What we get", "428 participants (251 women, 177 men) in 2027.",
      "An estimated 36 more persons", "The nearest alternative", "How sure is it?",
      "Four proposals are within 1%, less than the uncertainty.", "If something happens",
      "Law and rules",
    ] { #expect(page.contains(sentence), "\(sentence)") }
  }

  @Test("text, HTML, Word and PDF have the same figures", arguments: ["html", "docx", "pdf"])
  func sameFigures(form: String) throws {
    let text = Self.figures(try Documents.text(try Documents.report("txt")))
    let file = try Documents.report(form).path
    let other =
      switch form {
      case "docx": try Program.shell("pandoc --from docx --to plain --wrap none '\(file)'").output
      case "pdf": try Program.shell("pdftotext -layout '\(file)' -").output
      default: try Program.shell("pandoc --from html --to plain --wrap none '\(file)'").output
      }
    #expect(text.count > 200)
    // A PDF has ordinary spaces between thousands.
    let joined = other.replacing(#/(\d) (?=\d{3}\b)/#) { String($0.1) }
    let missing = text.subtracting(Self.figures(other)).subtracting(Self.figures(joined))
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test("JSON has the first page's figures")
  func json() throws {
    struct Report: Decodable {
      struct FirstPage: Decodable {
        struct Range: Decodable {
          let low: Double
          let high: Double
        }
        struct Step: Decodable {
          let out: [String]
          let `in`: [String]
          let cost: Int
        }
        let participants: Int
        let women: Int
        let men: Int
        let persons: Int
        let range: Range
        let neighbour: Step
        let decision: [Words]
      }
      struct Words: Decodable {
        let sv: String
        let en: String
      }
      let command: String
      let firstPage: FirstPage
    }
    let file = try Documents.report("json")
    let page = try JSONDecoder().decode(Report.self, from: try Data(contentsOf: file)).firstPage
    let people: [Int] = [page.participants, page.women, page.men, page.persons]
    #expect(people == [428, 251, 177, 36])
    #expect(page.range.low.rounded() == 12)
    #expect(page.range.high.rounded() == 58)
    #expect(page.neighbour.out == ["I12"])
    #expect(page.neighbour.in == ["S02"])
    #expect(page.neighbour.cost == -110_000)
    #expect(page.decision.count == 3)
    #expect(page.decision.allSatisfy { $0.sv.hasPrefix("att ") })
  }

  @Test(
    "names that would break a document are names in it, and nothing else",
    arguments: ["html", "pdf", "docx"])
  func hostile(form: String) throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.file("elak.yaml", try Self.hostileScenario())
    let output = folder.url.appending(path: "ut.\(form)").path
    let run = try Program.run(
      "report", scenario, "--years", "1", "--questions", "regionen-10", "--language", "sv",
      "--output", output)
    #expect(run.code == 0, "\(run.errors)")
    switch form {
    case "html":
      let html = try folder.text(of: "ut.html")
      #expect(!html.contains("<script") && !html.contains("<img src=x"))
      #expect(html.contains("&lt;script&gt;"))
      // Marks that turn the reading direction around are made visible.
      #expect(!html.contains("\u{202E}"))
      let check = try Program.shell("java -jar '\(Peers.vnu.path)' '\(output)' 2>&1")
      #expect(check.output == "")
    case "docx":
      let text = try Program.shell("pandoc --from docx --to plain --wrap none '\(output)'")
      #expect(text.code == 0 && text.output.contains("<script>alert(1)</script>"))
    default:
      #expect(try Program.shell("pdfinfo '\(output)' | grep -c 'Tagged: *yes'").output == "1\n")
    }
  }

  @Test("three participants cannot be worked out from a published report")
  func smallNumbers() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "r.html").path
    let run = try Program.run(
      "report", Program.scenario("norradalen"), "--years", "1", "--questions",
      "staten-10,regionen-10,balans", "--language", "sv", "--output", file, "--set",
      "insatser.I03.volume=3 new participants", "--set", "insatser.I03.cost=138 tkr", "--set",
      "insatser.I06.volume=4 new participants")
    #expect(run.code == 0, "\(run.errors)")
    let html = try folder.text(of: "r.html")
    #expect(html.contains("Två punkter (..) står för 1–4 personer"))
    // The law's margin, the differences between plans and the effect of the insats would all tell.
    for trace in ["177 deltagare innanför", "nya deltagare −", ">177<"] {
      #expect(!html.contains(trace), "\(trace)")
    }
    let rows = html.split(separator: "<tr>").filter { $0.contains("Supported Employment akt") }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(!row.contains(">3<"), "\(row)")
      #expect(!row.contains(">0,36<"), "\(row)")
    }
    let candidate = html.split(separator: "<tr>").first { $0.contains(">I06<") }
    #expect(candidate?.contains(">4<") == false)
    #expect(candidate?.contains("78\u{A0}%") == false)
  }

  @Test("a word that no line holds does not push figures off the paper")
  func longWords() throws {
    let folder = try TemporaryFolder()
    let word = String(repeating: "Å", count: 200)
    let run = try Program.run(
      "budget", Program.scenario("norradalen"), "--set", "insatser.I02.name=\(word)",
      "--language", "sv", "--output", folder.url.appending(path: "b.pdf").path)
    #expect(run.code == 0, "\(run.errors)")
    let boxes = try Program.shell("pdftotext -bbox b.pdf -", in: folder.url).output
    let edges = boxes.matches(of: #/xMax="([0-9.]+)"/#).compactMap { Double($0.1) }
    // A4 is 595 points wide, and the margin 16 mm.
    #expect(edges.count > 500)
    #expect(edges.allSatisfy { $0 < 560 })
  }

  @Test("a form that a report is not written in is refused with those that it is")
  func forms() throws {
    let run = try Program.run("report", Program.scenario("norradalen"), "--format", "sie")
    #expect(run.code == 2)
    #expect(run.errors.contains("kommandot skriver text, html, pdf, docx och json"))
  }

  @Test("a scenario without a lawful plan is a report on why, and the exit code says so")
  func infeasible() throws {
    let run = try Program.run(
      "report", Program.scenario("norradalen"), "--years", "1", "--set",
      "members.regionen.contribution=1 450 tkr", "--language", "sv")
    #expect(run.code == 1)
    #expect(run.output.contains("Inget förslag"))
  }

  @Test("--verbose says how long each part took, beside the report")
  func verbose() throws {
    let run = try Program.run(
      "report", Program.scenario("norradalen"), "--years", "1", "--questions", "balans",
      "--verbose", "--language", "sv")
    #expect(run.code == 0)
    for part in ["läsning: ", "förslag: ", "varför: ", "allt: "] {
      #expect(run.errors.contains(part), "\(part)")
    }
    #expect(!run.output.contains("allt: "))
  }

  // MARK: What the tests read

  /// The first page on one line, every kind of space an ordinary one.
  private static func firstPage(language: String) throws -> String {
    let text = try Documents.text(try Documents.report("txt", language: language))
    let end =
      text.firstRange(of: language == "sv" ? "Insatserna i förslaget" : "The insatser of the")
    let page = text[..<(end?.lowerBound ?? text.endIndex)]
    return page.split { $0.isWhitespace || $0 == "\u{202F}" || $0 == "\u{A0}" }
      .joined(separator: " ")
  }

  /// The numbers in a text, without the spaces within them.
  private static func figures(_ text: String) -> Set<String> {
    let joined = text.filter { $0 != "\u{202F}" && $0 != "\u{A0}" }
    return Set(joined.matches(of: #/\d+(?:,\d+)?/#).map { String($0.output) })
  }

  /// The example with names that try to be markup, formulas, commands and other directions.
  private static func hostileScenario() throws -> String {
    let long = String(repeating: "mycket långt namn ", count: 12)
    return try String(contentsOfFile: Program.scenario("norradalen"), encoding: .utf8)
      .replacing(
        "name: Samordningsteamet – en väg in", with: #"name: "<script>alert(1)</script> \"q\" 'a'""#
      )
      .replacing("name: Steget ung", with: #"name: "=HYPERLINK(\"http://x\",\"y\") 👩🏽‍🔧""#)
      .replacing("name: Språk och hälsa", with: #"name: "\u202Eabc <img src=x onerror=y> & 100 %""#)
      .replacing("name: NPF-stöd i arbetslivet", with: "name: \(long.prefix(200))")
      .replacing("name: Hedby kommun", with: #"name: "שלום العربية {{x}} ${y} `z`""#)
  }
}
