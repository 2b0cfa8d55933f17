import Model

extension ScalarForm {
  /// A day.
  static let date = ScalarForm(
    Phrase(sv: "ett datum", en: "a date"), pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    example: "2027-03-01")
  /// A day of every year.
  static let yearlyDate = ScalarForm(
    Phrase(sv: "en dag på året", en: "a day of the year"), pattern: "^[0-9]{2}-[0-9]{2}$",
    example: "11-30")
  /// A calendar year.
  static let year = ScalarForm(
    Phrase(sv: "ett år", en: "a year"), pattern: "^(19|20|21)[0-9]{2}$", mayBeNumber: true,
    example: "2027")
  /// A length of time.
  static let duration = ScalarForm(
    Phrase(sv: "en tid", en: "a length of time"), pattern: "^[0-9]+ (months?|years?)$",
    example: "12 months")
}

/// Calendar years.
enum Year {
  /// A year from 1900 to 2199, or `nil`.
  static func number(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }

  static func refusal(of text: String) -> Refusal { Count.not(text, .year) }
}

/// Days and lengths of time.
enum Time {
  /// A day as `2027-03-01`.
  static func date(_ text: String) throws(Refusal) -> CivilDate {
    let numbers = numbers(of: text, lengths: [4, 2, 2])
    guard numbers.count == 3 else { throw Count.not(text, .date) }
    guard let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      throw Refusal(
        Phrase(
          sv: "”\(excerpt(text))” finns inte i kalendern.",
          en: "“\(excerpt(text))” is not in the calendar."),
        remedy: Phrase(
          sv: "Skriv en dag som finns, år-månad-dag.",
          en: "Write a day that exists, year-month-day.")
      )
    }
    return date
  }

  /// A day of every year as `11-30`.
  static func yearlyDate(_ text: String) throws(Refusal) -> YearlyDate {
    let numbers = numbers(of: text, lengths: [2, 2])
    guard numbers.count == 2, let date = YearlyDate(month: numbers[0], day: numbers[1]) else {
      throw Count.not(text, .yearlyDate)
    }
    return date
  }

  /// A length of time in months.
  static func months(_ text: String) throws(Refusal) -> Int {
    let units = ["months": 1, "month": 1, "years": 12, "year": 12]
    guard let number = WrittenNumber(text), let factor = units[number.unit],
      let count = number.scaled(to: 0), (0...1_200).contains(count * factor)
    else { throw Count.not(text, .duration) }
    return count * factor
  }

  /// Numbers between hyphens, each with so many digits; empty when they are not that.
  private static func numbers(of text: String, lengths: [Int]) -> [Int] {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == lengths else { return [] }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    return numbers.count == lengths.count ? numbers : []
  }
}

extension Shape where Value == CivilDate {
  /// A day.
  static var date: Shape { .scalar(.date) { text throws(Refusal) in try Time.date(text) } }
}

extension Shape where Value == YearlyDate {
  /// A day of every year.
  static var yearlyDate: Shape {
    .scalar(.yearlyDate) { text throws(Refusal) in try Time.yearlyDate(text) }
  }
}

extension Shape where Value == Int {
  /// A calendar year.
  static var year: Shape {
    .scalar(.year) { text throws(Refusal) in
      guard let year = Year.number(text) else { throw Year.refusal(of: text) }
      return year
    }
  }

  /// Whole months.
  static var months: Shape {
    .scalar(.duration) { text throws(Refusal) in try Time.months(text) }
  }
}
