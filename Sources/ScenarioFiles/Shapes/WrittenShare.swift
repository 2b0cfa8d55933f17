public import Model

/// A share of a whole as somebody writes it outside a file: `1 %`, `2,5%`.
public struct WrittenShare: Hashable, Sendable {
  /// The share, from nothing to the whole.
  public let share: Share

  /// Why a text is no share.
  public struct Unreadable: Error, Hashable, Sendable {
    /// What is wrong, and what to write instead.
    public let phrase: Phrase
  }

  /// Reads a share by the rules of scenario files.
  ///
  /// - Throws: ``Unreadable`` for a text without `%`, a negative share and all else that a file would
  ///   refuse.
  public init(_ text: String) throws(Unreadable) {
    do throws(Refusal) {
      share = try Percent.share(text)
    } catch {
      let (cause, remedy) = (error.cause, error.remedy)
      throw Unreadable(phrase: Phrase(sv: "\(cause) \(remedy)", en: "\(cause) \(remedy)"))
    }
  }
}
