import Model

/// Which account each line of a budget is kept in: a file that the förbund edits, since every
/// förbund has its own chart of accounts.
///
/// ```yaml
/// insatsval: 1
/// accounts:
///   contributions: {number: 3501, name: Bidrag från medlemmar}   # every line of a section
///   member.fk: {number: 3511, name: Bidrag från Försäkringskassan}  # or one line alone
///   fixed_costs: {number: 6900, name: Övriga kostnader}
/// ```
public struct AccountFile: Sendable {
  /// An account of the chart of accounts.
  public struct Account: Hashable, Sendable {
    /// Its number, in digits.
    public let number: String
    /// Its name.
    public let name: String

    /// An account.
    public init(number: String, name: String) {
      self.number = number
      self.name = name
    }
  }

  /// The organisation number of the förbund, where stated.
  public let organisation: String?
  /// The accounts by the key of a line, or of a section for all its lines.
  public let accounts: [String: Account]
  /// The file as the user named it.
  public let name: String

  /// Reads a mapping from a file; `-` is the standard input.
  ///
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(reading path: String) throws(Diagnostics) {
    try self.init(bytes: try FileBytes.read(path), named: path)
  }

  /// Reads a mapping from the bytes of a file.
  ///
  /// - Throws: every problem in the file, each with its place, cause and remedy.
  public init(bytes: [UInt8], named name: String) throws(Diagnostics) {
    let text = FileText(bytes, file: name)
    var reading = text.reading
    var draft = AccountDraft()
    if let root = text.root {
      _ = Record<AccountDraft>.accountFile.read(root, into: &draft, &reading)
    }
    draft.refuseTwoNames(text.root ?? Node(place: .start, content: .mapping([])), &reading)
    guard reading.diagnostics.isEmpty else { throw Diagnostics(reading.diagnostics) }
    self.name = name
    organisation = draft.organisation
    accounts = Dictionary(
      draft.accounts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The account of a line: its own, or that of its section; `nil` where the file names neither.
  public func account(of line: String, in section: String) -> Account? {
    accounts[line] ?? accounts[section]
  }
}

/// A mapping as it stands.
private struct AccountDraft: Sendable {
  var version: Int?
  var organisation: String?
  var accounts: [(key: String, value: AccountFile.Account)] = []
}

extension AccountDraft {
  /// Refuses an account number that has two names.
  fileprivate func refuseTwoNames(_ root: Node, _ reading: inout Reading) {
    var names: [String: String] = [:]
    for (key, account) in accounts {
      let known = names[account.number, default: account.name]
      names[account.number] = known
      guard known != account.name else { continue }
      let place = root["accounts"]?[key]?.place ?? root.place
      let number = account.number
      reading.refuse(
        place,
        Phrase(
          sv: "Konto \(number) heter både ”\(excerpt(known))” och ”\(excerpt(account.name))”.",
          en: "Account \(number) is both “\(excerpt(known))” and “\(excerpt(account.name))”."),
        remedy: Phrase(
          sv: "Skriv samma namn, eller ett annat nummer.",
          en: "Write the same name, or another number."))
    }
  }
}

/// An account as it stands.
private struct SingleDraft: Sendable {
  var number = ""
  var name = ""
}

extension Record where Owner == AccountDraft {
  /// The accounts of a budget's lines.
  fileprivate static let accountFile = Record("accounts") { record in
    record.required(
      "insatsval", \.version, .version, sv: "formatets version, 1",
      en: "the version of the format, 1")
    record.optional(
      "organisation", \.organisation, .text, sv: "förbundets organisationsnummer",
      en: "the förbund's organisation number")
    record.required(
      "accounts", \.accounts, .accounts, sv: "kontot för varje budgetrad eller avsnitt",
      en: "the account of each line or section of the budget")
  }
}

extension Shape where Value == [(key: String, value: AccountFile.Account)] {
  /// Accounts by the keys of lines and sections.
  fileprivate static var accounts: Shape {
    let form = ScalarForm(
      Phrase(sv: "en budgetrad eller ett avsnitt", en: "a line or a section of the budget"),
      example: "fixed_costs")
    let record = Record<SingleDraft>("account") { record in
      record.required(
        "number", \.number, .accountNumber, sv: "kontonumret", en: "the account's number")
      record.required("name", \.name, .text, sv: "kontots namn", en: "the account's name")
    }
    return Shape.map(keys: form, record.description) { key, node, reading in
      guard let draft = record.value(from: SingleDraft(), node, &reading) else { return nil }
      if let refusal = BudgetLineKey.refusal(of: key) { reading.refuse(node, refusal) }
      return AccountFile.Account(number: draft.number, name: draft.name)
    }
  }
}

extension Shape where Value == String {
  /// An account number, in digits.
  fileprivate static var accountNumber: Shape {
    let form = ScalarForm(
      Phrase(sv: "ett kontonummer", en: "an account number"), pattern: "^[0-9]{1,12}$",
      mayBeNumber: true, example: "3501")
    return .scalar(form) { text throws(Refusal) in
      guard (1...12).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
      else {
        throw Refusal(
          Phrase(
            sv: "”\(excerpt(text))” är inget kontonummer.",
            en: "“\(excerpt(text))” is not an account number."),
          remedy: Phrase(
            sv: "Skriv siffror, till exempel 3501.", en: "Write digits, for example 3501."))
      }
      return text
    }
  }
}

/// The keys that lines and sections of a budget have.
private enum BudgetLineKey {
  /// Sections whose lines have amounts of their own.
  static let sections = [
    "contributions", "fixed_costs", "reserve", "individual", "structural", "shared_costs",
  ]
  /// What the keys of single lines begin with.
  static let beginnings = ["member.", "fixed.", "insats.", "shared."]

  /// Why a key is none of a budget's; `nil` when it is one.
  static func refusal(of key: String) -> Refusal? {
    guard !sections.contains(key), !beginnings.contains(where: { key.hasPrefix($0) })
    else { return nil }
    let nearest = NearestName.of(key, among: sections)
    return Refusal(
      Phrase(
        sv: "”\(excerpt(key))” är varken en budgetrad eller ett avsnitt.",
        en: "“\(excerpt(key))” is neither a line nor a section of the budget."),
      remedy: nearest.map { Phrase(sv: "Menas ”\($0)”?", en: "Is “\($0)” meant?") }
        ?? Phrase(
          sv: """
            Avsnitten är \(list: sections). En rad heter som i budgetens JSON, till exempel \
            member.fk eller insats.I01.
            """,
          en: """
            The sections are \(list: sections). A line is named as in the budget's JSON, for \
            example member.fk or insats.I01.
            """))
  }
}
