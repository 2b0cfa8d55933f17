import Model

/// What a budget calls the lines of fixed costs, whose keys are short words of the file.
enum FixedCostName {
  /// The words of Nationella rådet's budget areas, and others that budgets use.
  private static let known: [String: Phrase] = [
    "styrelse": Phrase(sv: "Styrelse", en: "Board"),
    "kansli": Phrase(sv: "Kansli och administration", en: "Office and administration"),
    "administration": Phrase(sv: "Administration", en: "Administration"),
    "revision": Phrase(sv: "Revision", en: "Audit"),
    "uppfoljning": Phrase(sv: "Uppföljning och utvärdering", en: "Follow-up and evaluation"),
    "utvardering": Phrase(sv: "Utvärdering", en: "Evaluation"),
    "kommunikation": Phrase(sv: "Kommunikation", en: "Communication"),
    "lokaler": Phrase(sv: "Lokaler", en: "Premises"),
    "personal": Phrase(sv: "Personal", en: "Staff"),
    "ovrigt": Phrase(sv: "Övrigt", en: "Other"),
  ]

  /// The name of a line: the word that its key stands for, or the key with a capital letter.
  static func phrase(_ id: String) -> Phrase {
    if let phrase = known[id] { return phrase }
    let spoken = String(id.map { $0 == "_" || $0 == "-" ? " " : $0 })
    return Phrase(sv: "\(spoken)", en: "\(spoken)").capitalised
  }
}
