public import Model

/// A plan that somebody wrote by hand, that `plan` printed as JSON, or that stands on the sheet of a
/// workbook that `budget` wrote.
///
/// By hand, a key for each funded insats:
///
/// ```yaml
/// insatsval: 1
/// plan:
///   I01: 120 participants                          # the same in every year it may run
///   I04: {2027: 40 participants, 2028: 60 participants}
///   I07: 450 tkr                                   # which of its grants it gets
///   S01: yes                                       # the only way it can run
/// ```
///
/// JSON is YAML too, so both are read alike. Reading settles what is meant and nothing else:
/// whether the plan is lawful is for ``Model/Account`` to say.
public struct PlanFile: Sendable {
  /// The plan.
  public let plan: Plan

  /// Reads a plan for a scenario from a file; `-` is the standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - scenario: The scenario the plan is for.
  ///   - known: Years that the file may mention though the scenario does not plan them; what it
  ///     says of them is passed over.
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(
    reading path: String, for scenario: Scenario, known: ClosedRange<Int>
  ) throws(Diagnostics) {
    try self.init(bytes: try FileBytes.read(path), named: path, for: scenario, known: known)
  }

  /// Reads a plan for a scenario from the bytes of a file.
  ///
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(
    bytes: [UInt8], named name: String, for scenario: Scenario, known: ClosedRange<Int>
  ) throws(Diagnostics) {
    var reading: Reading
    var wishes: [PlanWish] = []
    if WorkbookPackage.isArchive(bytes) {
      let workbook = WorkbookReading(bytes, file: name)
      reading = Reading(
        file: name, isCut: !workbook.diagnostics.isEmpty, diagnostics: workbook.diagnostics)
      reading.years = known
      if !reading.isCut { wishes = Self.wishes(workbook.sheets, &reading) }
    } else {
      let text = FileText(bytes, file: name)
      reading = text.reading
      reading.years = known
      if let root = text.root { wishes = Self.wishes(root, &reading) }
    }
    var plan = Plan.empty(for: scenario)
    for wish in wishes { wish.apply(to: &plan, in: scenario, &reading) }
    guard reading.diagnostics.isEmpty else { throw Diagnostics(reading.diagnostics) }
    self.plan = plan
  }

  private static func wishes(_ sheets: [SheetGrid], _ reading: inout Reading) -> [PlanWish] {
    guard let sheet = PlanSheet(sheets) else {
      reading.refuse(
        .start,
        Phrase(
          sv: "Arbetsboken har inget blad med ett förslag.",
          en: "The workbook has no sheet with a plan."),
        remedy: Phrase(
          sv: "Ange arbetsboken som ”insatsval budget --format xlsx” skrev, med bladet Förslag.",
          en: "Name the workbook that “insatsval budget --format xlsx” wrote, with its proposal."))
      return []
    }
    return sheet.wishes(&reading)
  }

  private static func wishes(_ root: Node, _ reading: inout Reading) -> [PlanWish] {
    let entries = root.entries ?? []
    if let printed = entries.first(where: { $0.key == "insatser" }) {
      return reading.within("insatser") { PlanWish.printed(printed.value, &$0) }
    }
    if let written = entries.first(where: { $0.key == "plan" }) {
      return reading.within("plan") { PlanWish.written(written.value, &$0) }
    }
    guard !reading.isCut else { return [] }
    reading.refuse(
      root.place,
      Phrase(sv: "Filen innehåller ingen plan.", en: "The file holds no plan."),
      remedy: Phrase(
        sv: "Skriv plan: {I01: 120 participants, S01: yes}, eller ange JSON från ”insatsval plan”.",
        en: "Write plan: {I01: 120 participants, S01: yes}, or name JSON from “insatsval plan”."))
    return []
  }
}
