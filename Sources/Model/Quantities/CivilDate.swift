/// A day in the Gregorian calendar, without time or zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// The calendar year.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day of the month, 1–31.
  public let day: Int

  /// A day, or `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2200).contains(year), (1...12).contains(month),
      (1...Self.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Compares two days.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The day as ISO 8601 writes it: `2026-11-30`.
  public var iso: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

  /// The same day of the month so many months later, or the month's last day where it has no such
  /// day; `nil` beyond the calendar.
  public func adding(months: Int) -> CivilDate? {
    let count = year * 12 + month - 1 + months
    let (later, place) = (count / 12, count % 12 + 1)
    return CivilDate(
      year: later, month: place, day: min(day, Self.daysInMonth(place, of: later)))
  }

  /// The days from another day to this one; negative when this one is earlier.
  public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  /// Days counted from 1 March of year 0, leap days last in their years.
  private var dayNumber: Int {
    let (years, months) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let leapDays = years / 4 - years / 100 + years / 400
    return 365 * years + leapDays + (153 * months + 2) / 5 + day - 1
  }

  /// Two digits with a leading zero.
  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The number of days in a month.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day that returns every year, such as 30 November.
public struct YearlyDate: Hashable, Comparable, Sendable {
  /// The month, 1–12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// A yearly day, or `nil` when no year has it.
  public init?(month: Int, day: Int) {
    guard (1...12).contains(month), (1...CivilDate.daysInMonth(month, of: 2024)).contains(day)
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Compares two days of a year.
  public static func < (left: YearlyDate, right: YearlyDate) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}
