import ArgumentParser
import Model

/// `insatsval merge FILE…`: puts the parts of a split run together.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the files of a run that was split with --shard together, as one run writes it.",
    discussion: """
      The files are of ‘simulate --save’ or ‘sweep’, and may come in any order. The pieces must be of \
      the same run, none missing and none twice.

        insatsval merge part-*.csv --output draws.csv
        insatsval simulate scenarios/norradalen.yaml --save draws.csv --resume

      Where the last parts are missing nothing can tell: --resume makes what they lack.
      """)

  @Argument(
    help: ArgumentHelp("The files of the parts.", valueName: "file"),
    completion: .file(extensions: ["csv", "jsonl"]))
  var files: [String]

  @OptionGroup var writing: WritingOptions

  func run() throws {
    var kind: PartLine.Kind?
    var run: Substring?
    var empty: String?
    var pieces: [Int: Substring] = [:]
    for path in files {
      var own = try lines(of: path)[...]
      guard let first = own.first else {
        // A part that has no piece is a heading alone, and nothing at all where there is no heading.
        empty = empty ?? path
        continue
      }
      guard let ownKind = PartLine.Kind(firstLine: first), kind == nil || kind == ownKind else {
        throw otherRun(path)
      }
      kind = ownKind
      if ownKind != .objects { own = own.dropFirst() }
      for line in own {
        guard let part = PartLine(line, ownKind), run == nil || run == part.fingerprint else {
          throw otherRun(path)
        }
        run = part.fingerprint
        guard pieces[part.number] == nil || pieces[part.number] == line else {
          throw otherRun(path)
        }
        if pieces[part.number] != nil {
          throw writing.refuse(
            Phrase(
              sv: "\(path): rad nummer \(part.number) finns i flera filer. Ange varje fil en gång.",
              en: "\(path): row number \(part.number) is in several files. Name each file once."))
        }
        pieces[part.number] = line
      }
    }
    guard let kind, empty == nil || kind == .objects else {
      let path = empty ?? ""
      throw writing.refuse(Phrase(sv: "\(path) är tom.", en: "\(path) is empty."))
    }
    if let missing = (0..<pieces.count).first(where: { pieces[$0] == nil }) {
      throw writing.refuse(
        Phrase(
          sv:
            "rad nummer \(missing) saknas. Kör den del av --shard som har den, eller ange dess fil.",
          en:
            "row number \(missing) is missing. Run the part of --shard that has it, or name its file."
        )
      )
    }
    var text = ""
    if case .values(let heading, _) = kind { text += heading + kind.lineBreak }
    for number in 0..<pieces.count { text += (pieces[number] ?? "") + kind.lineBreak }
    try writing.spare(files)
    try writing.deliver(text)
  }

  /// The lines of a file, without their line breaks; one whose last line is unfinished is refused,
  /// since nothing else would tell that it is missing.
  private func lines(of path: String) throws(Ending) -> [Substring] {
    let (lines, isCut): ([Substring], Bool)
    do throws(FileRefusal) {
      (lines, isCut) = try WholeLines.read(path)
    } catch {
      throw writing.refuse(error.phrase)
    }
    guard !isCut else {
      throw writing.refuse(
        Phrase(
          sv: "\(path): den sista raden är inte färdig. Kör delen vidare med --resume.",
          en: "\(path): the last line is unfinished. Go on with the part with --resume."))
    }
    return lines
  }

  private func otherRun(_ path: String) -> Ending {
    writing.refuse(
      Phrase(
        sv: "\(path) är inte en del av samma körning som de andra, eller ingen sådan fil alls.",
        en: "\(path) is no part of the same run as the others, or no such file at all."))
  }
}
