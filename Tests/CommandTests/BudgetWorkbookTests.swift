import Foundation
import Testing

/// `insatsval budget --format xlsx`: a workbook that LibreOffice recalculates to what we say.
///
/// The workbook is edited by openpyxl, which keeps no value of any formula, and recalculated by
/// LibreOffice; none of it is our code.
@Suite("The budget's workbook in LibreOffice")
struct BudgetWorkbookTests {
  /// An edit of one input cell, and what it should do to some lines of the budget year.
  private struct Edit {
    let name: String
    /// Python that changes the workbook `w`.
    let script: String
    /// The change of lines in tkr.
    let moves: [String: Double]
  }

  private static let edits = [
    Edit(
      name: "kansli", script: "cell('Fasta kostnader', 'kansli', '2027').value = 1740",
      moves: ["fixed": 100, "costs": 100, "result": -100, "equity.closing": -100]),
    // 5 § draws the others down: the pool is four times what the region gives.
    Edit(
      name: "regionen", script: "cell('Medlemmar', 'regionen', 'contribution').value = 2610",
      moves: [
        "member.regionen": -290, "member.fk": -580, "part.kommun": -290, "contributions": -1_160,
        "result": -1_160, "equity.closing": -1_160,
      ]),
    Edit(
      name: "insats", script: "cell('Insatser', 'I02', 'cost').value += 50",
      moves: [
        "insats.I02": 50, "insatser.individual": 50, "insatser": 50, "result": -50,
        "equity.closing": -50,
      ]),
    Edit(
      name: "forslag", script: "cell('Förslag', 'I07', '2027').value = None",
      moves: ["insats.I07": -640, "insatser": -640, "result": 640, "equity.closing": 640]),
    Edit(
      name: "kapital", script: "row('Pengar', 'equity.opening')[3].value += 0.5",
      moves: ["result": 0, "equity.opening": 0.5, "equity.closing": 0.5]),
  ]

  private static let library = """
    from json import dump
    from openpyxl import load_workbook
    def row(sheet, key):
        return next(r for r in w[sheet].iter_rows() if r[0].value == key)
    def cell(sheet, name, key):
        column = next(c.column for c in w[sheet][2] if str(c.value) == key)
        return w[sheet].cell(row(sheet, name)[0].row, column)
    def values(path):
        book = load_workbook(path, data_only=True)
        return {f'{s.title}!{c.coordinate}': c.value for s in book for r in s for c in r}

    """

  @Test("each input cell moves the totals it should, and reading the file gives the same figures")
  func recalculated() throws {
    let folder = try TemporaryFolder()
    let base = folder.url.appending(path: "bas.xlsx").path
    #expect(
      try Program.run("budget", Program.scenario("norradalen"), "--output", base).code == 0)
    var script = Self.library
    for edit in Self.edits + [Edit(name: "orörd", script: "pass", moves: [:])] {
      script +=
        "w = load_workbook('bas.xlsx')\n\(edit.script)\nw.save('\(edit.name).xlsx')\n"
    }
    try python(script, in: folder)
    try recalculate(Self.edits.map(\.name) + ["orörd"], in: folder)

    try expectSameValues(in: folder)
    let before = try budget(of: base, plan: base)
    let labels = try labels(before)
    for edit in Self.edits {
      let file = folder.url.appending(path: "klar/\(edit.name).xlsx").path
      let after = try budget(of: file, plan: file)
      let shown = try amounts(in: file, labels, folder)
      for (key, column, amount) in after {
        // What a sheet shows after LibreOffice is what the account says of the file it wrote.
        #expect(
          (shown[key + column, default: .nan] - amount).magnitude < 1e-6, "\(edit.name) \(key)")
      }
      for (key, move) in edit.moves {
        let (was, now) = (value(key, before), value(key, after))
        #expect((now - was - move).magnitude < 1e-6, "\(edit.name) \(key): \(was) to \(now)")
      }
    }
  }

  // MARK: Outside programs

  private func python(_ script: String, in folder: TemporaryFolder) throws {
    _ = try folder.file("skript.py", script)
    let run = try Program.shell("/usr/bin/python3 skript.py", in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
  }

  private func recalculate(_ names: [String], in folder: TemporaryFolder) throws {
    let files = names.map { "'\($0).xlsx'" }.joined(separator: " ")
    let run = try Program.shell(
      """
      soffice -env:UserInstallation=file://"$PWD"/profil --headless \
      --convert-to xlsx:'Calc MS Excel 2007 XML' --outdir klar \(files)
      """, in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
  }

  /// Every value that the file came with is what LibreOffice makes of its formulas.
  private func expectSameValues(in folder: TemporaryFolder) throws {
    try python(
      Self.library + """
        first, then = values('bas.xlsx'), values('klar/orörd.xlsx')
        numbers = [k for k, v in first.items() if isinstance(v, (int, float))]
        wrong = [k for k in numbers if not isinstance(then[k], (int, float))
                 or abs(then[k] - first[k]) > 1e-6]
        open('lika.txt', 'w').write(f'{len(numbers) > 400} {wrong}')

        """, in: folder)
    #expect(try folder.text(of: "lika.txt") == "True []")
  }

  // MARK: Figures

  private typealias Figures = [(key: String, column: String, amount: Double)]

  /// The planned amounts of the budget of a file, by our own account of it, in tkr.
  private func budget(of file: String, plan: String) throws -> Figures {
    let run = try Program.run("budget", file, "--plan", plan, "--format", "json")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let lines = try #require(json?["lines"] as? [[String: Any]], "\(run.errors)")
    return lines.flatMap { line -> Figures in
      let amounts = line["amounts"] as? [String: Any] ?? [:]
      return amounts.compactMap { column, amount in
        guard let amount = amount as? Double, column != "budget_2026" else { return nil }
        return (line["key"] as? String ?? "", column, amount / 1_000)
      }
    }
  }

  /// The lines' keys in the order of the sheet.
  private func labels(_ figures: Figures) throws -> [String] {
    var seen: Set<String> = []
    return figures.map(\.key).filter { seen.insert($0).inserted }
  }

  private func value(_ key: String, _ figures: Figures) -> Double {
    figures.first { $0.key == key && $0.column == "budget_2027" }?.amount ?? 0
  }

  /// The amounts on the sheet Budget, by key and column; its rows are the lines in order, with
  /// headings and the line of what is added between.
  private func amounts(
    in file: String, _ keys: [String], _ folder: TemporaryFolder
  ) throws -> [String: Double] {
    try python(
      Self.library + """
        sheet = load_workbook('\(file)', data_only=True)['Budget']
        rows = [r for r in sheet.iter_rows(min_row=5) if isinstance(r[2].value, (int, float))
                and not str(r[0].value).startswith('Insatser som läggs till')]
        dump([[r[c].value for c in (2, 3, 4)] for r in rows], open('rader.json', 'w'))

        """, in: folder)
    let text = try folder.text(of: "rader.json")
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[Double]])
    #expect(rows.count == keys.count)
    var amounts: [String: Double] = [:]
    for (key, row) in zip(keys, rows) {
      for (column, amount) in zip(["budget_2027", "plan_2028", "plan_2029"], row) {
        amounts[key + column] = amount
      }
    }
    return amounts
  }
}

/// Names that spreadsheet programs like to take for something else.
@Suite("Hostile text in workbooks")
struct HostileWorkbookTests {
  @Test("hostile names are text in every sheet, with no formula, link or broken part of their own")
  func names() throws {
    let folder = try TemporaryFolder()
    let scenario = try folder.file("hostile.yaml", try HostileNames.scenario())
    let run = try Program.run("budget", scenario, "--output", "b.xlsx", in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    _ = try folder.file(
      "las.py",
      """
      from openpyxl import load_workbook
      from xml.dom.minidom import parseString
      from zipfile import ZipFile
      z = ZipFile('b.xlsx')
      for name in z.namelist():
          parseString(z.read(name))
      assert not any(b'hyperlink' in z.read(n).lower() for n in z.namelist() if n.endswith('.rels'))
      w = load_workbook('b.xlsx')
      cells = [c for s in w for r in s for c in r]
      formulas = [c.value for c in cells if c.data_type == 'f']
      assert formulas and not any('HYPERLINK' in f or 'script' in f or '1+1' in f for f in formulas)
      texts = {c.value for c in cells if c.data_type == 's'}
      for name in ['=HYPERLINK("x") [a]:*?/ \\\\# 👩🏽‍🚒שלם', '#KSUMMA 1 {"citat"} }{\\nrad 2', 'Å' * 200,
                   "=1+1; <script>alert('x')</script> שלום"]:
          assert name in texts, name
      print(len(w.sheetnames))

      """)
    let read = try Program.shell("PYTHONUTF8=1 /usr/bin/python3 las.py", in: folder.url)
    #expect(read.code == 0, "\(read.errors)")
    // Read as a scenario the workbook says what the file said.
    let plan = try Program.run("plan", scenario, in: folder.url)
    #expect(try Program.run("plan", "b.xlsx", in: folder.url).output == plan.output)
  }
}
