public import Model
public import ScenarioFiles

/// The budget year of a budget as a SIE 4 file, for the förbund's bookkeeping.
///
/// Each line with an amount becomes twelve #PBUDGET of whole kronor, one a month, that sum exactly
/// to the year: a twelfth each, and the kronor left over in the first months. Income is negative
/// and cost positive, as SIE writes credit and debit. An insats is an object of dimension 6, which
/// SIE keeps for projects. Plan years are not decided and are left out, as are equity and results,
/// which the bookkeeping works out.
public struct SIEBudget: Sendable {
  /// The file, in code page 437.
  public let bytes: [UInt8]
  /// The characters that the code page lacks and that became question marks.
  public let replaced: [Character]

  /// SIE's own number for projects.
  private static let project = 6

  /// The budget in the accounts of a file.
  ///
  /// - Throws: which lines have no account.
  public init(_ budget: BudgetFindings, in accounts: AccountFile) throws(MissingAccounts) {
    let column = budget.columns.firstIndex { $0.planned == 0 }
    let lines = column.map { Self.kept(budget, $0) } ?? []
    let missing = lines.filter { line, _ in
      accounts.account(of: line.key, in: line.section.rawValue) == nil
    }
    guard missing.isEmpty else {
      throw MissingAccounts(file: accounts.name, lines: missing.map(\.line.key))
    }
    var file = SIEFile()
    Self.writeHead(budget, accounts, &file)
    Self.writeNames(budget, lines.map(\.line), accounts, &file)
    let year = budget.forbund.years[0]
    for (line, amount) in lines {
      guard let account = accounts.account(of: line.key, in: line.section.rawValue) else {
        continue
      }
      for (month, part) in Self.months(of: amount).enumerated() {
        file.add(
          "PBUDGET", .plain("0"), .plain(String(year * 100 + month + 1)), .plain(account.number),
          line.insats.map { .object(dimension: Self.project, id: $0.text) } ?? .noObject,
          .plain(String(part.amount)))
      }
    }
    file.endChecksum()
    bytes = file.bytes
    replaced = file.replaced
  }

  /// The lines that bookkeeping has accounts for, with their amounts as SIE signs them.
  private static func kept(
    _ budget: BudgetFindings, _ column: Int
  ) -> [(line: BudgetLine, amount: Kronor)] {
    budget.lines.compactMap { line in
      guard line.kind == .income || line.kind == .cost, let amount = line.amounts[column],
        amount != .zero
      else { return nil }
      return (line, line.kind == .income ? -amount : amount)
    }
  }

  /// The twelve months of a year's amount.
  static func months(of amount: Kronor) -> [Kronor] {
    let sign = amount < .zero ? -1 : 1
    return Apportionment.split(
      amount * sign, by: [Int](repeating: 1, count: 12), unit: Kronor(1)
    ).map { $0 * sign }
  }

  private static func writeHead(
    _ budget: BudgetFindings, _ accounts: AccountFile, _ file: inout SIEFile
  ) {
    let year = budget.forbund.years[0]
    // The day of the decision and not of today, so that the same budget gives the same bytes.
    let day = budget.decision.meeting ?? budget.decision.lastDay
    file.add("FLAGGA", .plain("0"))
    file.beginChecksum()
    file.add("PROGRAM", .text("Insatsval"), .plain("1"))
    file.add("FORMAT", .plain("PC8"))
    file.add("GEN", .plain(day?.compact ?? "\(year - 1)1130"))
    file.add("SIETYP", .plain("4"))
    file.add(
      "PROSA",
      .text("Budget \(year), ett förslag till beslut. Intäkter negativa, kostnader positiva."))
    if let organisation = accounts.organisation { file.add("ORGNR", .plain(organisation.digits)) }
    file.add("FNAMN", .text(budget.forbund.name))
    file.add("RAR", .plain("0"), .plain("\(year)0101"), .plain("\(year)1231"))
  }

  private static func writeNames(
    _ budget: BudgetFindings, _ lines: [BudgetLine], _ accounts: AccountFile,
    _ file: inout SIEFile
  ) {
    let used = Set(
      lines.compactMap { accounts.account(of: $0.key, in: $0.section.rawValue) })
    for account in used.sorted(by: { ($0.number, $0.name) < ($1.number, $1.name) }) {
      file.add("KONTO", .plain(account.number), .text(account.name))
    }
    let projects = lines.compactMap { budget.insats(of: $0) }
    guard !projects.isEmpty else { return }
    file.add("DIM", .plain(String(project)), .text("Projekt"))
    for insats in projects {
      file.add("OBJEKT", .plain(String(project)), .text(insats.id.text), .text(insats.name))
    }
  }
}

/// Lines of a budget that no account is named for.
public struct MissingAccounts: Error, Hashable, Sendable {
  /// The file of accounts.
  public let file: String
  /// The keys of the lines.
  public let lines: [String]

  /// The words for it.
  public var phrase: Phrase {
    Phrase(
      sv: """
        \(file): konto saknas för \(list: lines). Skriv raden eller dess avsnitt under accounts, \
        till exempel \(lines.first ?? ""): {number: 4010, name: …}.
        """,
      en: """
        \(file): no account for \(list: lines). Write the line or its section under accounts, for \
        example \(lines.first ?? ""): {number: 4010, name: …}.
        """)
  }
}

extension CivilDate {
  /// The day as SIE writes it: `20261125`.
  fileprivate var compact: String { String(year * 10_000 + month * 100 + day) }
}

extension String {
  /// The digits and the hyphen of a number that people write with spaces.
  fileprivate var digits: String { filter { $0.isASCII && ($0.isNumber || $0 == "-") } }
}
