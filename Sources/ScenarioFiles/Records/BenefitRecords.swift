import Model

extension Record where Owner == BenefitPerPart {
  /// What the parts gain by one person with a livelihood.
  static let benefitPerPart = Record("benefit_per_part") { record in
    record.evidence()
    record.optional(
      "state", \.amounts[.state], .amount, figure: .always,
      sv: "statens nytta per person och år", en: "the state's gain a person and year")
    record.optional(
      "kommun", \.amounts[.kommun], .amount, figure: .always,
      sv: "kommunens nytta per person och år", en: "the kommun's gain a person and year")
    record.optional(
      "region", \.amounts[.region], .amount, figure: .always,
      sv: "regionens nytta per person och år", en: "the region's gain a person and year")
  }
}

extension ScalarForm {
  /// What people live on.
  static let livelihood = ScalarForm(
    Phrase(sv: "en försörjning", en: "a livelihood"), pattern: ".*",
    example: "ekonomiskt bistånd")
}

extension Shape where Value == [BenefitPerPart] {
  /// What the parts gain, by livelihood.
  static var benefitPerPart: Shape {
    Shape<[(key: String, value: BenefitPerPart)]>.map(
      keys: .livelihood, Record.benefitPerPart.description
    ) { before, node, reading in
      Record.benefitPerPart.value(from: BenefitPerPart(before: before), node, &reading)
    }.map { pairs in pairs.map(\.value).sorted { $0.before < $1.before } }
  }
}
