import Model

extension Record where Owner == MidYear {
  /// A run within the budget year.
  static let midYear = Record("mid_year") { record in
    record.evidence()
    record.required(
      "date", \.date, .date, sv: "dagen för beslutet under året",
      en: "the day of the decision within the year")
    record.optional(
      "paid_out", \.paidOut, .paidOut, figure: .always, standard: "none",
      sv: "vad varje insats redan har fått i år; det går inte att spara in",
      en: "what each insats has been paid already this year; it cannot be saved")
    record.optional(
      "financing", \.financing, .text,
      sv: "hur det som beslutas under året finansieras (KL 11:15)",
      en: "how what is decided during the year is financed (KL 11:15)")
  }
}

extension Shape where Value == [InsatsID: Kronor] {
  /// An amount for each insats.
  static var paidOut: Shape {
    Shape<[(key: String, value: Kronor)]>.map(keys: .identifier, to: .amount).map { pairs in
      Dictionary(uniqueKeysWithValues: pairs.map { (InsatsID($0.key), $0.value) })
    }
  }
}
