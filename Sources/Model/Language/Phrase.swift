/// The languages that people read Insatsval in.
public enum Language: String, CaseIterable, Sendable {
  /// Swedish.
  case sv
  /// English.
  case en
}

/// A sentence in both languages, written beside what it words.
///
/// Each side is a ``Sentence`` typed by its language, so an amount in the Swedish text is written
/// the Swedish way and a phrase with a missing translation does not compile.
public struct Phrase: Hashable, Sendable {
  /// The Swedish text.
  public let sv: String
  /// The English text.
  public let en: String

  /// A sentence in both languages.
  public init(sv: Sentence<Swedish>, en: Sentence<English>) {
    self.sv = sv.text
    self.en = en.text
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .sv: sv
    case .en: en
    }
  }
}

/// How one language writes numbers.
///
/// ``Swedish`` and ``English`` conform.
public protocol Orthography: Sendable {
  /// The language.
  static var language: Language { get }
}

/// Swedish as in public finance: `10 080 tkr`, `25,5 %`, narrow spaces between thousands.
public enum Swedish: Orthography {
  /// Swedish.
  public static let language = Language.sv
}

/// English with the same figures: `SEK 10,080 thousand`, `25.5%`.
public enum English: Orthography {
  /// English.
  public static let language = Language.en
}

/// Text in one language, whose interpolations write every quantity as that language does.
public struct Sentence<Written: Orthography>: ExpressibleByStringInterpolation, Sendable {
  /// The finished text.
  public let text: String

  /// Plain text.
  public init(stringLiteral text: String) { self.text = text }

  /// Text put together from literal parts and quantities.
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// Collects the parts of a sentence.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    var text = ""

    /// Reserves room.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity * 2)
    }

    /// Adds literal text.
    public mutating func appendLiteral(_ literal: String) { text += literal }

    /// Adds text as it stands: a name or an identifier.
    public mutating func appendInterpolation(_ name: String) { text += name }

    /// Adds an identifier as it stands in the file.
    public mutating func appendInterpolation<Named>(_ name: Identifier<Named>) {
      text += name.text
    }

    /// Adds the side of a phrase that is in this language.
    public mutating func appendInterpolation(_ phrase: Phrase) {
      text += phrase(Written.language)
    }

    /// Adds a whole number with thousands separated.
    public mutating func appendInterpolation(_ number: Int) {
      text += NumberWriting.whole(number, in: Written.language)
    }

    /// Adds a calendar year, without separators.
    public mutating func appendInterpolation(year: Int) { text += String(year) }

    /// Adds an amount in tkr, or in kronor where it is not whole thousands.
    public mutating func appendInterpolation(_ amount: Kronor) {
      text += NumberWriting.money(amount, in: Written.language)
    }

    /// Adds a share in percent.
    public mutating func appendInterpolation(_ share: Share) {
      text += NumberWriting.percent(share, in: Written.language)
    }

    /// Adds a difference of shares in percentage points.
    public mutating func appendInterpolation(_ points: PercentagePoints) {
      text += NumberWriting.percentagePoints(points, in: Written.language)
    }

    /// Adds a number of participants, without a word.
    public mutating func appendInterpolation(_ volume: Volume) {
      text += NumberWriting.decimal(volume.hundredths, decimals: 2, in: Written.language)
    }

    /// Adds a date in ISO form.
    public mutating func appendInterpolation(_ date: CivilDate) { text += date.iso }

    /// Adds an effect with two decimals.
    public mutating func appendInterpolation(_ score: Score) {
      text += NumberWriting.score(score, in: Written.language)
    }

    /// Adds a count and the word that agrees with it: `1 person`, `5 personer`.
    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      text += NumberWriting.whole(count, in: Written.language) + " " + (count == 1 ? one : many)
    }

    /// Adds names joined as a list: `A, B och C`.
    public mutating func appendInterpolation(list names: [String]) {
      text += NumberWriting.list(names, in: Written.language)
    }
  }
}
