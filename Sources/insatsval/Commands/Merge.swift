import ArgumentParser
import Model

/// `insatsval merge FILE…`: puts the parts of a split run together.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the files of a run that was split with --shard together, as one run writes it.",
    discussion: """
      The files may come in any order. The pieces must be of the same run, none missing and none \
      twice.

        insatsval merge part-*.csv --output draws.csv
        insatsval simulate scenarios/norradalen.yaml --save draws.csv --resume
      """)

  @Argument(
    help: ArgumentHelp("The files of the parts.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var files: [String]

  @OptionGroup var writing: WritingOptions

  func run() throws {
    var heading: Substring?
    var run: Substring?
    var pieces: [Int: Substring] = [:]
    for path in files {
      let own = try lines(of: path)
      guard let first = own.first else {
        throw writing.refuse(Phrase(sv: "\(path) är tom.", en: "\(path) is empty."))
      }
      guard heading == nil || heading == first else { throw otherRun(path) }
      heading = first
      for line in own.dropFirst() {
        let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, let number = Int(fields[0]), number >= 0,
          run == nil || run == fields[1]
        else { throw otherRun(path) }
        run = fields[1]
        guard pieces[number] == nil || pieces[number] == line else { throw otherRun(path) }
        if pieces[number] != nil {
          throw writing.refuse(
            Phrase(
              sv: "\(path): rad nummer \(number) finns i flera filer. Ange varje fil en gång.",
              en: "\(path): row number \(number) is in several files. Name each file once."))
        }
        pieces[number] = line
      }
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
    var text = String(heading ?? "") + "\r\n"
    for number in 0..<pieces.count { text += (pieces[number] ?? "") + "\r\n" }
    try writing.spare(files)
    try writing.deliver(text)
  }

  /// The whole lines of a file, without their line breaks.
  private func lines(of path: String) throws(Ending) -> [Substring] {
    do throws(FileRefusal) {
      return try WholeLines.read(path)
    } catch {
      throw writing.refuse(error.phrase)
    }
  }

  private func otherRun(_ path: String) -> Ending {
    writing.refuse(
      Phrase(
        sv: "\(path) är inte en del av samma körning som de andra, eller ingen sådan fil alls.",
        en: "\(path) is no part of the same run as the others, or no such file at all."))
  }
}
