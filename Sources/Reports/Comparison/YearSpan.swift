/// Writes years as people do: `2027`, `2027–2029`, `2027, 2029`.
enum YearSpan {
  /// The years, which rise.
  static func text(_ years: [Int]) -> String {
    var spans: [(first: Int, last: Int)] = []
    for year in years {
      if let last = spans.last, last.last == year - 1 {
        spans[spans.count - 1].last = year
      } else {
        spans.append((year, year))
      }
    }
    return spans.map { span in
      span.first == span.last ? "\(span.first)" : "\(span.first)–\(span.last)"
    }.joined(separator: ", ")
  }
}
