public import Model

/// An amount of money as somebody writes it outside a file: `8 Mkr`, `8 000 tkr`.
public struct WrittenAmount: Hashable, Sendable {
  /// The amount.
  public let kronor: Kronor

  /// Why a text is no amount.
  public struct Unreadable: Error, Hashable, Sendable {
    /// What is wrong, and what to write instead.
    public let phrase: Phrase
  }

  /// Reads an amount by the rules of scenario files.
  ///
  /// - Throws: ``Unreadable`` for a text without a unit, a negative amount and all else that a file
  ///   would refuse.
  public init(_ text: String) throws(Unreadable) {
    do throws(Refusal) {
      kronor = try Amount.parse(text)
    } catch {
      let (cause, remedy) = (error.cause, error.remedy)
      throw Unreadable(phrase: Phrase(sv: "\(cause) \(remedy)", en: "\(cause) \(remedy)"))
    }
  }
}
