public import Model

/// A line of the budget, in every column.
public struct BudgetLine: Hashable, Sendable {
  /// Which part of the budget it belongs to, in the order of the document.
  public enum Section: String, CaseIterable, Sendable {
    /// What the members pay.
    case contributions
    /// The förbund's own costs: styrelse, administration, revision, uppföljning.
    case fixedCosts = "fixed_costs"
    /// Money at the board's disposal.
    case reserve
    /// Insatser that meet people.
    case individual
    /// Insatser that work on how the parties cooperate.
    case structural
    /// Insatser of last year that nobody asks for any more.
    case ended
    /// Costs that insatser have together.
    case sharedCosts = "shared_costs"
    /// Sums of all costs, and the result.
    case result
    /// Saved funds.
    case equity
  }

  /// What kind of amount it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// Comes in.
    case income
    /// Goes out; written without a minus sign.
    case cost
    /// The sum of the lines that it names.
    case sum
    /// Income minus cost: a deficit is negative.
    case result
    /// Saved funds when a year opens or closes.
    case equity
    /// What equity is held against, or how far it is from that.
    case limit
    /// Something said beside the budget, part of no sum.
    case beside
  }

  /// How its amount follows from other lines, so that a spreadsheet can do the sum itself.
  public enum Derivation: Hashable, Sendable {
    /// It is what the plan or the scenario says.
    case stated
    /// The lines added up, and those after them taken away.
    case sum(of: [String], minus: [String] = [])
    /// In the first planned year what the scenario says; in each later one the named line of the year
    /// before.
    case carried(from: String)
  }

  /// The name that programs read, the same in every version: `member.fk`, `fixed.kansli`,
  /// `insats.I01`, `result`, `equity.closing`.
  public let key: String
  /// What people read.
  public let name: Phrase
  /// The part of the budget.
  public let section: Section
  /// The kind of amount.
  public let kind: Kind
  /// How it follows from other lines.
  public let derivation: Derivation
  /// The amount in each column, in the order of ``BudgetFindings/columns``; `nil` is not stated.
  public let amounts: [Kronor?]
  /// The insats it is about, where it is about one.
  public let insats: InsatsID?
  /// The member it is about, where it is about one.
  public let member: MemberID?

  init(
    _ key: String, _ name: Phrase, _ section: Section, _ kind: Kind,
    _ derivation: Derivation, _ amounts: [Kronor?], insats: InsatsID? = nil,
    member: MemberID? = nil
  ) {
    self.key = key
    self.name = name
    self.section = section
    self.kind = kind
    self.derivation = derivation
    self.amounts = amounts
    self.insats = insats
    self.member = member
  }
}

extension BudgetLine.Section {
  /// What stands above the section's lines, in every form of the budget.
  var name: Phrase {
    switch self {
    case .contributions: Phrase(sv: "Bidrag från medlemmarna", en: "Contributions from members")
    case .fixedCosts: Phrase(sv: "Fasta kostnader", en: "Fixed costs")
    case .reserve: Phrase(sv: "Reserv", en: "Reserve")
    case .individual: Phrase(sv: "Individinriktade insatser", en: "Individual insatser")
    case .structural: Phrase(sv: "Strukturövergripande insatser", en: "Structural insatser")
    case .ended: Phrase(sv: "Insatser som inte söker medel", en: "Insatser that ask for no money")
    case .sharedCosts: Phrase(sv: "Gemensamma kostnader", en: "Shared costs")
    case .result: Phrase(sv: "Kostnader och resultat", en: "Costs and result")
    case .equity: Phrase(sv: "Eget kapital", en: "Equity")
    }
  }
}
