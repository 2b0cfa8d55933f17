import Model

/// A volume as it stands.
struct VolumeDraft: Sendable {
  /// From one volume to another.
  struct Range: Hashable, Sendable {
    let least: Volume
    let most: Volume
  }

  var allOrNothing: Volume?
  var noneOr: Range?
  var continuous = false
  var levels: [Volume]?
}

extension Record where Owner == VolumeDraft {
  /// The forms of a volume.
  static let volume = Record("volume") { record in
    record.evidence()
    record.optional(
      "all_or_nothing", \.allOrNothing, .volume, figure: .always, sv: "hela volymen eller ingen",
      en: "the whole volume or none")
    record.optional(
      "none_or", \.noneOr, .volumes, figure: .always,
      sv: "ingen, eller någonstans mellan två volymer", en: "none, or anything between two volumes")
    record.optional(
      "continuous", \.continuous, .flag, standard: "no",
      sv: "om volymen får vara annat än hela personer",
      en: "whether volumes need not be whole people")
    record.optional(
      "levels", \.levels, .levels, figure: .always, sv: "ingen, eller en av dessa volymer",
      en: "none, or one of these volumes")
  }
}

extension Shape where Value == VolumeDraft.Range {
  /// `25–60 new participants`.
  static var volumes: Shape {
    .scalar(.volumes) { text throws(Refusal) in
      guard let (low, high) = Count.ends(of: text) else { throw Count.not(text, .volumes) }
      let units = Count.participants
      return VolumeDraft.Range(
        least: Volume(
          hundredths: try Count.parse(low, decimals: 2, units: units + [""], as: .volumes)),
        most: Volume(hundredths: try Count.parse(high, decimals: 2, units: units, as: .volumes)))
    }
  }
}

extension Shape where Value == [Volume] {
  /// `[20, 40, 60 new participants]`: each with its unit, or the last one's for all.
  static var levels: Shape {
    let form = ScalarForm(
      ScalarForm.volume.name, pattern: "^[0-9][0-9   ]*([,.][0-9]+)?([   ]*(new )?participants?)?$",
      mayBeNumber: true, example: ScalarForm.volume.example)
    let level = Shape<Volume>.scalar(form) { text throws(Refusal) in
      Volume(
        hundredths: try Count.parse(
          text, decimals: 2, units: Count.participants + [""], as: .volume))
    }
    return .list(level).check { levels, node, reading in
      guard let last = node.items?.last, let text = last.text else {
        reading.refuse(
          node.place, Phrase(sv: "Listan är tom.", en: "The list is empty."),
          remedy: Phrase(
            sv: "Skriv minst en volym, till exempel [20, 40 new participants].",
            en: "Write at least one volume, for example [20, 40 new participants]."))
        return nil
      }
      guard text.unicodeScalars.last?.properties.isAlphabetic ?? false else {
        reading.refuse(
          last.place,
          Phrase(
            sv: "Volymerna saknar enhet.", en: "The volumes have no unit."),
          remedy: Phrase(
            sv: "Skriv \(text) new participants sist i listan.",
            en: "Write \(text) new participants last in the list."))
        return nil
      }
      return levels
    }
  }
}

extension Shape where Value == VolumeForm {
  /// One volume that is all or nothing, or one of the written-out forms.
  static var volumeForm: Shape {
    let mapping = Record.volume.shape(from: VolumeDraft()).check { draft, node, reading in
      form(draft, node, &reading)
    }
    return .forms(scalar: Shape<Volume>.volume.map { .allOrNothing($0) }, mapping: mapping)
  }

  private static func form(
    _ draft: VolumeDraft, _ node: Node, _ reading: inout Reading
  ) -> VolumeForm? {
    switch (draft.allOrNothing, draft.noneOr, draft.levels) {
    case (let volume?, nil, nil) where !draft.continuous: return .allOrNothing(volume)
    case (nil, let range?, nil):
      return .noneOr(range.least, range.most, continuous: draft.continuous)
    case (nil, nil, let levels?) where !draft.continuous: return .levels(levels)
    case _ where reading.hasTaint: return nil
    default:
      reading.refuse(
        node.place,
        Phrase(
          sv: "En volym är all_or_nothing, none_or eller levels; bara none_or kan vara continuous.",
          en: "A volume is all_or_nothing, none_or or levels; only none_or can be continuous."),
        remedy: Phrase(
          sv: "Skriv en av dem.", en: "Write one of them."))
      return nil
    }
  }
}
