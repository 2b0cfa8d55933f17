import Model

extension ScalarForm {
  /// The way to a figure.
  static let path = ScalarForm(
    Phrase(sv: "en sökväg med punkter mellan", en: "a path with points between"),
    pattern: "^[^.]+(\\.[^.]+)*$", example: "members.regionen.contribution")
}

extension Record where Owner == WhatIfDraft {
  /// A named difference on the base.
  static let whatIf = Record("what_if") { record in
    record.optional(
      "name", \.name, .text, sv: "vad frågan heter; annars dess korta namn",
      en: "what the question is called; otherwise its short name")
    record.optional("because", \.because, .text, sv: "varför den ställs", en: "why it is asked")
    describeChanges(&record)
  }

  fileprivate static func describeChanges(_ record: inout Record) {
    record.optional(
      "with", \.with, .mentions, standard: "none", sv: "andra vad-händer-om som ingår",
      en: "other what-ifs that are part of it")
    record.optional(
      "set", \.changes, .changes, standard: "none",
      sv:
        "nya värden: sökväg och värde, eller −10 %, +200 tkr, −10 pe, relative −10 %, +6 months",
      en: "new values: path and value, or −10 %, +200 tkr, −10 pe, relative −10 %, +6 months")
    record.optional(
      "remove", \.removals, .removals, standard: "none", sv: "sökvägar till det som tas bort",
      en: "paths to what is taken away")
  }
}

/// A file that is a difference on another.
struct ExtensionDraft: Sendable {
  var version = 0
  var extends = ""
  var difference = WhatIfDraft(id: "")
  var whatIfs: [WhatIfDraft] = []
}

extension Record where Owner == ExtensionDraft {
  /// A file that is a difference on another.
  static let `extension` = Record("extension") { record in
    record.required(
      "insatsval", \.version, .version, sv: "formatets version, 1",
      en: "the version of the format, 1")
    record.required(
      "extends", \.extends, .text, sv: "filen som den här ändrar, sett från den här filens mapp",
      en: "the file that this one changes, seen from the folder of this one")
    record.optional(
      "name", \.difference.name, .text, sv: "vad skillnaden kallas",
      en: "what the difference is called")
    record.optional(
      "because", \.difference.because, .text, sv: "varför den görs", en: "why it is made")
    record.optional(
      "with", \.difference.with, .mentions, standard: "none",
      sv: "vad-händer-om i den andra filen som ingår",
      en: "what-ifs of the other file that are part of it")
    record.optional(
      "set", \.difference.changes, .changes, standard: "none", sv: "nya värden",
      en: "new values")
    record.optional(
      "remove", \.difference.removals, .removals, standard: "none",
      sv: "sökvägar till det som tas bort", en: "paths to what is taken away")
    record.optional(
      "what_ifs", \.whatIfs, .whatIfs, standard: "those of the other file",
      sv: "fler vad-händer-om", en: "more what-ifs")
  }
}

extension Shape where Value == [WhatIfDraft] {
  /// Named differences.
  static var whatIfs: Shape {
    Shape<[WhatIfDraft]>.named(.whatIf) { WhatIfDraft(id: $0) }.check { drafts, node, reading in
      for entry in node.entries ?? [] where entry.key == Variation.base {
        reading.within(entry.key) { reading in
          reading.refuse(
            entry.place,
            Phrase(
              sv: "”\(Variation.base)” är filen som den står, utan ändringar.",
              en: "“\(Variation.base)” is the file as it stands, without changes."),
            remedy: Phrase(sv: "Välj ett annat namn.", en: "Choose another name."))
        }
      }
      return drafts
    }
  }
}

extension Shape where Value == [WhatIfDraft.Mention] {
  /// Names of what-ifs, each with its place.
  static var mentions: Shape {
    Shape<[WhatIfDraft.Mention]>.list(
      Shape<WhatIfDraft.Mention>(Shape<String>.identifier.description) { node, reading in
        Shape<String>.identifier.read(node, &reading)
          .map { WhatIfDraft.Mention(id: $0, place: node.place) }
      })
  }
}

extension Shape where Value == [Change] {
  /// New values by path.
  static var changes: Shape {
    Shape(.map(keys: .path, .anything)) { node, reading in
      guard let entries = node.entries else {
        reading.refuse(
          node.place,
          Reading.wrongKind(
            node, expected: Phrase(sv: "en samling {sökväg: värde}", en: "a mapping {path: value}")),
          remedy: Phrase(
            sv: "Skriv till exempel {members.regionen.contribution: −10 %}.",
            en: "Write for example {members.regionen.contribution: −10 %}."))
        return nil
      }
      return entries.map { Change(path: $0.key, place: $0.place, value: $0.value) }
    }
  }

  /// Paths whose values are taken away.
  static var removals: Shape {
    Shape(.list(.scalar(.path))) { node, reading in
      guard Shape<[String]>.list(.text).read(node, &reading) != nil else { return nil }
      return (node.items ?? []).compactMap { item in
        item.text.map { Change(path: $0, place: item.place, value: nil) }
      }
    }
  }
}
