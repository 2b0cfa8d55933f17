import Model

/// Days as spreadsheets count them.
enum DayNumber {
  /// The day with a number; `nil` outside the calendar, and for 29 February 1900, which the count has
  /// and the calendar has not.
  static func date(_ number: Int, is1904: Bool) -> CivilDate? {
    guard (1...200_000).contains(number), is1904 || number != 60 else { return nil }
    // Days from 1 March 1900, when the count has got over its mistake.
    var rest = is1904 ? number + 1_462 - 61 : number - (number < 60 ? 60 : 61)
    var (year, month) = (1900, 3)
    if rest < 0 { (year, month, rest) = (1900, 1, rest + 59) }
    while rest >= CivilDate.daysIn(year: year, month: month) {
      rest -= CivilDate.daysIn(year: year, month: month)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CivilDate(year: year, month: month, day: rest + 1)
  }
}

extension CivilDate {
  /// The number of days in a month.
  fileprivate static func daysIn(year: Int, month: Int) -> Int {
    (28...31).last { CivilDate(year: year, month: month, day: $0) != nil } ?? 28
  }
}
