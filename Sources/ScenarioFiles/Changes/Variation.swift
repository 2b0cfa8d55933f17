import Model

/// One parameter of a sweep with the values it takes, as `PATH=V1 | V2 | V3` says them, or
/// `PATH=A .. B step S` for evenly spaced figures.
///
/// Each value is written as `--set` takes it, so a sweep can do whatever a what-if can. The path
/// `what_if` takes what-ifs of the file by name: `*` is every one of them, and `base` is none.
public struct Variation: Hashable, Sendable {
  /// The most values that one parameter takes.
  public static let most = 100_000
  /// The path that stands for what-ifs.
  public static let whatIf = "what_if"
  /// The value of that path which is the file as it stands.
  public static let base = "base"

  /// The path to what varies.
  public let path: String
  /// What it is set to, in order.
  public let values: [String]

  /// A parameter as an argument writes it.
  ///
  /// - Throws: what is wrong with the argument, with the argument for a place.
  public init(parsing argument: String) throws(Diagnostics) {
    func refusal(_ refusal: Refusal) -> Diagnostics {
      Diagnostics([
        Diagnostic(
          file: "--vary \(excerpt(argument))", place: .start, cause: refusal.cause,
          remedy: refusal.remedy)
      ])
    }
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex else {
      throw refusal(Self.noEquals)
    }
    path = String(argument[..<sign])
    let text = String(argument[argument.index(after: sign)...])
    do throws(Refusal) {
      if let range = try Self.range(text) {
        values = range
      } else {
        values = try Self.list(text)
      }
    } catch {
      throw refusal(error)
    }
  }

  /// The values between bars.
  private static func list(_ text: String) throws(Refusal) -> [String] {
    let values = text.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
    guard values.allSatisfy({ !$0.isEmpty }) else {
      throw Refusal(
        Phrase(sv: "Ett av värdena är tomt.", en: "One of the values is empty."),
        remedy: Phrase(
          sv: "Skriv ett värde mellan varje streck: 1 Mkr | 2 Mkr.",
          en: "Write a value between bars: 1 Mkr | 2 Mkr."))
    }
    return values
  }

  /// Evenly spaced figures; `nil` when the text is no range.
  private static func range(_ text: String) throws(Refusal) -> [String]? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let tail = ends[1].split(separator: " step ", omittingEmptySubsequences: false)
    let (from, to) = (trimmed(ends[0]), trimmed(tail[0]))
    guard tail.count == 2, let first = Figure(from), let last = Figure(to),
      let step = Figure(trimmed(tail[1])), first.kind == last.kind, step.kind == first.kind,
      step.units > 0 ? first.units <= last.units : step.units < 0 && first.units >= last.units
    else { throw noRange }
    let isSigned = [from, to].contains { ["+", "-", "−"].contains($0.prefix(1)) }
    var values: [String] = []
    for units in stride(from: first.units, through: last.units, by: step.units) {
      guard values.count < most else { throw tooMany }
      let figure = first.with(units: units)
      values.append((isSigned && units >= 0 ? "+" : "") + figure.text)
    }
    return values
  }

  private static func trimmed(_ text: Substring) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, WrittenNumber.isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, WrittenNumber.isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static let noEquals = Refusal(
    Phrase(sv: "Här saknas ett likhetstecken.", en: "An equals sign is missing here."),
    remedy: Phrase(
      sv: "Skriv SÖKVÄG=VÄRDE | VÄRDE, till exempel members.fk.contribution=−10 % | +10 %.",
      en: "Write PATH=VALUE | VALUE, for example members.fk.contribution=−10 % | +10 %."))

  private static let noRange = Refusal(
    Phrase(
      sv: "Det här är inget spann med jämna steg.", en: "This is no range with even steps."),
    remedy: Phrase(
      sv: "Skriv till exempel 8 Mkr .. 12 Mkr step 500 tkr, med samma enhet överallt.",
      en: "Write for example 8 Mkr .. 12 Mkr step 500 tkr, with the same unit everywhere."))

  private static let tooMany = Refusal(
    Phrase(
      sv: "Spannet har fler än \(most) värden.", en: "The range has more than \(most) values."),
    remedy: Phrase(sv: "Skriv ett större steg.", en: "Write a larger step."))
}

/// Every combination of some parameters, the first varying slowest.
public struct SweepGrid: Hashable, Sendable {
  /// The parameters.
  public let variations: [Variation]

  /// A grid; without parameters it has one point, which changes nothing.
  public init(_ variations: [Variation]) { self.variations = variations }

  /// How many points there are, or `nil` when they are too many to count.
  public var count: Int? {
    var count = 1
    for variation in variations {
      let (product, overflows) = count.multipliedReportingOverflow(by: variation.values.count)
      guard !overflows else { return nil }
      count = product
    }
    return count
  }

  /// The values of a point, one for each parameter (`0 ≤ index < count`).
  public func values(at index: Int) -> [String] {
    var rest = index
    var values: [String] = []
    for variation in variations.reversed() {
      values.append(variation.values[rest % variation.values.count])
      rest /= variation.values.count
    }
    return values.reversed()
  }

  /// The changes of a point, on top of others.
  public func changes(at index: Int, on base: ChangeSelection) -> ChangeSelection {
    var changes = base
    for (variation, value) in zip(variations, values(at: index)) {
      if variation.path != Variation.whatIf {
        changes.settings.append("\(variation.path)=\(value)")
      } else if value != Variation.base {
        changes.whatIfs.append(value)
      }
    }
    return changes
  }

  /// The same grid with `what_if=*` as the names of these what-ifs.
  public func naming(_ whatIfs: [WhatIf]) -> SweepGrid {
    SweepGrid(variations.map { $0.naming(whatIfs) })
  }
}

extension Variation {
  fileprivate func naming(_ whatIfs: [WhatIf]) -> Variation {
    guard path == Self.whatIf, values.contains("*") else { return self }
    return Variation(
      path: path, values: values.flatMap { $0 == "*" ? whatIfs.map(\.id) : [$0] })
  }

  private init(path: String, values: [String]) {
    self.path = path
    self.values = values
  }
}
