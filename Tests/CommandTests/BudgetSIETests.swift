import Foundation
import Testing

/// `insatsval budget --format sie`, read back by a reader that shares no code with the writer.
@Suite("The budget as SIE")
struct BudgetSIETests {
  private static let accounts = Program.scenario("konton/exempel")

  /// A reader of SIE 4 in Python: its own code page, its own fields, its own checksum.
  private static let reader = #"""
    from collections import Counter
    from json import dumps
    from re import compile, sub
    from sys import argv
    from zlib import crc32
    data = open(argv[1], 'rb').read()
    assert data.endswith(b'\r\n') and b'\n' not in data.replace(b'\r\n', b'')
    field = compile(rb'\{([^}]*)\}|"((?:[^"\\]|\\.)*)"|([^ "{}]+)')
    def fields(line):
        found = []
        for inner, quoted, plain in field.findall(line):
            if inner: found.append(fields(inner))
            elif plain: found.append(plain)
            else: found.append(sub(rb'\\(.)', rb'\1', quoted))
        return found
    def flat(f): return b''.join(flat(x) if isinstance(x, list) else x for x in f)
    lines = data.split(b'\r\n')[:-1]
    first, last = [i for i, l in enumerate(lines) if l.startswith(b'#KSUMMA')]
    assert last == len(lines) - 1 and first == 1
    crc = crc32(b''.join(flat(fields(l)) for l in lines[first + 1:last]))
    assert crc == int(lines[last].split()[1]), (crc, lines[last])
    text = lambda f: [text(x) if isinstance(x, list) else x.decode('cp437') for x in f]
    out = {'konto': {}, 'objekt': {}, 'summa': Counter(), 'manader': {}}
    for label, *rest in (text(fields(l)) for l in lines):
        if label == '#KONTO': out['konto'][rest[0]] = rest[1]
        elif label == '#OBJEKT': out['objekt'][rest[1]] = rest[2]
        elif label == '#PBUDGET':
            year, period, account = rest[:3]
            thing = rest[3][1] if isinstance(rest[3], list) else ''
            assert year == '0'
            out['summa'][account + ' ' + thing] += int(rest[-1])
            out['manader'].setdefault(account + ' ' + thing, []).append(period)
        else: out[label] = rest
    print(dumps(out))
    """#

  /// What the reader makes of a file.
  private struct Read: Decodable {
    let konto: [String: String]
    let objekt: [String: String]
    let summa: [String: Int]
    let manader: [String: [String]]
    let name: [String]

    enum CodingKeys: String, CodingKey {
      case konto
      case objekt
      case summa
      case manader
      case name = "#FNAMN"
    }
  }

  private func read(_ file: String, in folder: TemporaryFolder) throws -> Read {
    _ = try folder.file("lasare.py", Self.reader)
    let run = try Program.shell("/usr/bin/python3 lasare.py '\(file)'", in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    return try JSONDecoder().decode(Read.self, from: Data(run.output.utf8))
  }

  @Test("sums by account and project are the budget's, twelve months each, and the checksum holds")
  func readBack() throws {
    let folder = try TemporaryFolder()
    let scenario = Program.scenario("norradalen")
    let run = try Program.run(
      "budget", scenario, "--accounts", Self.accounts, "--output", "budget.se", in: folder.url)
    #expect(run.code == 0 && run.output == "" && run.errors == "", "\(run.errors)")
    let read = try read("budget.se", in: folder)
    #expect(read.name == ["Samordningsförbundet Norrådalen"])

    let budget = try Program.run("budget", scenario, "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(budget.output.utf8)) as? [String: Any]
    var sums: [String: Int] = [:]
    for line in try #require(json?["lines"] as? [[String: Any]]) {
      guard let kind = line["kind"] as? String, ["income", "cost"].contains(kind),
        let amount = (line["amounts"] as? [String: Any])?["budget_2027"] as? Int, amount != 0,
        let key = line["key"] as? String, let section = line["section"] as? String
      else { continue }
      let account = [
        "member.fk": "3510", "member.regionen": "3520", "fixed.styrelse": "5010",
        "fixed.kansli": "5020", "fixed.revision": "6420",
      ][
        key,
        default: ["contributions": "3500", "individual": "4010", "structural": "4020"][
          section, default: "6900"]]
      let project = line["insats"] as? String ?? ""
      sums[account + " " + project, default: 0] += kind == "income" ? -amount : amount
    }
    #expect(read.summa == sums)
    #expect(sums["3510 "] == -5_800_000 && sums["4010 I01"] == 2_450_000)
    for (key, months) in read.manader {
      #expect(Set(months) == Set((1...12).map { String(202_700 + $0) }), "\(key)")
    }
    #expect(read.konto["3510"] == "Bidrag från Försäkringskassan")
    #expect(read.objekt["I01"] == "Samordningsteamet - en väg in")
    #expect(
      Set(read.objekt.keys)
        == Set(
          sums.keys.compactMap { key in
            key.split(separator: " ").dropFirst().first.map { String($0) }
          }))
  }

  @Test("hostile names stay whole fields, and what the code page lacks is said")
  func hostile() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.file("hostile.yaml", try HostileNames.scenario())
    let run = try Program.run(
      "budget", scenario, "--format", "sie", "--accounts", Self.accounts, "--output", "b.se",
      "--language", "sv", in: folder.url)
    #expect(run.code == 0)
    #expect(run.errors.contains("SIE kan inte skriva") && run.errors.contains("👩🏽‍🚒"))
    let read = try read("b.se", in: folder)
    #expect(read.name == [##"=HYPERLINK("x") [a]:*?/ /# ????"##])
    #expect(read.objekt["I01"] == #"#KSUMMA 1 {"citat"} }{ "# + "rad 2")
    #expect(read.objekt["I02"]?.count == 200)
  }

  @Test("no accounts, unknown lines and a line without account are said with their remedy")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    let scenario = Program.scenario("norradalen")
    let none = try Program.run("budget", scenario, "--format", "sie")
    #expect(none.code == 2 && none.errors.contains("--accounts fil.yaml"))
    let few = try folder.file(
      "fa.yaml", "insatsval: 1\naccounts: {contributions: {number: 3500, name: Bidrag}}\n")
    let missing = try Program.run("budget", scenario, "--format", "sie", "--accounts", few)
    #expect(missing.code == 2 && missing.output == "")
    #expect(missing.errors.contains("konto saknas för fixed.kansli, fixed.kommunikation"))
    let wrong = try folder.file(
      "fel.yaml",
      """
      insatsval: 1
      accounts:
        contribution: {number: 3500, name: Bidrag}
        reserve: {number: 35A0, name: Reserv}
        individual: {number: 4010, name: Insatser}
        structural: {number: 4010, name: Struktur}

      """)
    let refused = try Program.run(
      "budget", scenario, "--format", "sie", "--accounts", wrong, "--language", "sv")
    #expect(refused.code == 2 && refused.output == "")
    #expect(refused.errors.contains("fel.yaml:3:17: fel: ”contribution” är varken"))
    #expect(refused.errors.contains("Menas ”contributions”?"))
    #expect(refused.errors.contains("”35A0” är inget kontonummer."))
    #expect(refused.errors.contains("Konto 4010 heter både ”Insatser” och ”Struktur”."))
  }
}

/// The shipped example with names that files and programs like to take for something else.
enum HostileNames {
  static func scenario() throws -> String {
    let url = URL(filePath: Program.scenario("norradalen"))
    let long = String(repeating: "Å", count: 200)
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .replacing(
        "name: Samordningsförbundet Norrådalen",
        with: ##"name: "=HYPERLINK(\"x\") [a]:*?/ \\# 👩🏽‍🚒שלם""##
      )
      .replacing(
        "name: Samordningsteamet – en väg in", with: ##"name: "#KSUMMA 1 {\"citat\"} }{\nrad 2""##
      )
      .replacing("name: Steget ung", with: #"name: "\#(long)""#)
      .replacing("name: Almvik kommun", with: #"name: "=1+1; <script>alert('x')</script> שלום""#)
  }
}
