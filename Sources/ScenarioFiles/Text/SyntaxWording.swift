import Model

/// Why a text is refused, and what to do.
struct Refusal: Error, Hashable, Sendable {
  let cause: Phrase
  let remedy: Phrase

  init(_ cause: Phrase, remedy: Phrase) {
    self.cause = cause
    self.remedy = remedy
  }
}

/// The words for text that is not the YAML that is read here.
enum SyntaxWording {
  static let anchor = Refusal(
    Phrase(
      sv:
        "Ankare (&) och alias (*) läses inte, eftersom en fil ska säga vad den menar där det står.",
      en:
        "Anchors (&) and aliases (*) are not read, since a file should say what it means in place."
    ),
    remedy: Phrase(
      sv: "Skriv ut värdet, eller sätt citattecken om texten ska börja med & eller *.",
      en: "Write the value out, or put quotes around text that begins with & or *."))

  static let tag = Refusal(
    Phrase(
      sv: "Taggar (!) läses inte: varje nyckel vet redan vilket slags värde den har.",
      en: "Tags (!) are not read: every key already knows what kind of value it has."),
    remedy: Phrase(
      sv: "Ta bort taggen, eller sätt citattecken om texten ska börja med !.",
      en: "Remove the tag, or put quotes around text that begins with !."))

  static let secondDocument = Refusal(
    Phrase(
      sv: "Här börjar ett andra YAML-dokument, och en fil beskriver ett enda förbund.",
      en: "A second YAML document begins here, and a file describes one förbund only."),
    remedy: Phrase(
      sv: "Ta bort raden --- eller dela filen i två.",
      en: "Remove the line --- or split the file in two."))

  static let keyIsNoText = Refusal(
    Phrase(
      sv: "En nyckel måste vara text, och här är den en lista eller en samling nycklar.",
      en: "A key must be text, and here it is a list or a mapping."),
    remedy: Phrase(
      sv: "Skriv nyckeln som ett ord.",
      en: "Write the key as a word."))

  static let tooDeep = Refusal(
    Phrase(
      sv: "Texten är nästlad djupare än \(NodeComposer.deepest) nivåer.",
      en: "The text is nested more than \(NodeComposer.deepest) levels deep."),
    remedy: Phrase(
      sv: "Inget i formatet behöver mer än tio nivåer: se efter om en parentes saknas.",
      en: "Nothing in the format needs more than ten levels: look for a missing bracket."))

  static func repeated(key: String, first: Place) -> Refusal {
    Refusal(
      Phrase(
        sv: "Nyckeln ”\(excerpt(key))” finns redan på rad \(year: first.line).",
        en: "The key “\(excerpt(key))” already stands on line \(year: first.line)."),
      remedy: Phrase(
        sv: "Behåll den ena, eller ge dem olika namn.",
        en: "Keep one of them, or give them different names."))
  }

  static func decimalComma(_ joined: String) -> Refusal {
    let point = joined.replacing(",", with: ".")
    return Refusal(
      Phrase(
        sv: "Inom [ ] och { } skiljer YAML värden åt med komma, så ”\(joined)” blir två värden.",
        en: "Inside [ ] and { } YAML separates values by commas, so “\(joined)” becomes two values."
      ),
      remedy: Phrase(
        sv: "Skriv \(point) med punkt, eller \"\(joined)\" med citattecken.",
        en: "Write \(point) with a point, or \"\(joined)\" with quotes."))
  }

  /// What libyaml's own message means to someone who writes a scenario.
  static func phrases(for problem: String) -> Refusal {
    switch problem {
    case "did not find expected ',' or '}'", "did not find expected ',' or ']'":
      Refusal(
        Phrase(
          sv: "En lista [ ] eller samling { } tar inte slut, eller så saknas ett komma i den.",
          en: "A list [ ] or mapping { } does not end, or lacks a comma."),
        remedy: Phrase(
          sv: "Skriv den avslutande parentesen, eller kommat mellan värdena.",
          en: "Write the closing bracket, or the comma between the values."))
    case "mapping values are not allowed in this context":
      Refusal(
        Phrase(
          sv: "Ett kolon står där inget kolon kan stå.",
          en: "A colon stands where no colon can stand."),
        remedy: Phrase(
          sv: "Sätt citattecken om text med kolon i, eller rätta indraget på raden.",
          en: "Put quotes around text with a colon in it, or mend the indentation of the line."))
    case "could not find expected ':'", "did not find expected key",
      "did not find expected '-' indicator", "did not find expected <document start>",
      "block sequence entries are not allowed in this context":
      Refusal(
        Phrase(
          sv: "Raden hör inte ihop med raderna före: ett kolon saknas eller indraget är fel.",
          en:
            "The line does not fit the lines before it: a colon is missing or the indentation is off."
        ),
        remedy: Phrase(
          sv: "Skriv ”nyckel: värde”, med samma indrag som nycklarna intill.",
          en: "Write “key: value”, indented like the keys beside it."))
    case "found unexpected end of stream":
      Refusal(
        Phrase(
          sv: "Filen tar slut mitt i ett värde med citattecken.",
          en: "The file ends inside a quoted value."),
        remedy: Phrase(
          sv: "Skriv det avslutande citattecknet, och se efter att hela filen finns med.",
          en: "Write the closing quote, and see that the whole file is there."))
    case "found character that cannot start any token":
      Refusal(
        Phrase(
          sv: "Ett värde kan inte börja med det här tecknet.",
          en: "A value cannot begin with this character."),
        remedy: Phrase(
          sv: "Sätt citattecken om värdet.",
          en: "Put quotes around the value."))
    default:
      Refusal(
        Phrase(
          sv: "Det här är inte YAML (\(problem)).",
          en: "This is not YAML (\(problem))."),
        remedy: Phrase(
          sv: "Jämför med mallen som ”insatsval new” skriver.",
          en: "Compare with the template that “insatsval new” writes."))
    }
  }
}

/// Text from a file as a message can quote it: one line, at most 60 characters, nothing unprintable.
func excerpt(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if line.count == 60 {
      line.append("…")
      break
    }
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    line.append(isControl ? " " : scalar)
  }
  return String(line)
}
