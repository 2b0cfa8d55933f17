import Model

/// Draws pictures with gnuplot, all of a document in one run.
enum Gnuplot {
  /// The program.
  static let program: ExternalProgram = {
    var program = ExternalProgram(
      "gnuplot",
      remedy: Phrase(
        sv: "installera gnuplot (på Debian: apt install gnuplot-nox)",
        en: "install gnuplot (on Debian: apt install gnuplot-nox)"))
    // Numbers are read and written the same way wherever the program runs.
    program.environment = ["LC_ALL": "C.UTF-8"]
    return program
  }()

  /// Draws pictures in one language, in the order given.
  ///
  /// - Throws: why gnuplot gave nothing, with what to do about it.
  static func draw(
    _ pictures: [PictureDescription], in language: Language, with program: ExternalProgram = program
  ) async throws(ProgramFailure) -> [Picture] {
    guard !pictures.isEmpty else { return [] }
    let script = GnuplotScript(pictures, language: language)
    // -d: no settings of the user's own.
    let output = try await program.run(["-d", "-"], input: Array(script.text.utf8))
    let drawings = DrawnSVG.all(in: String(decoding: output, as: UTF8.self))
    guard drawings.count == pictures.count else {
      throw ProgramFailure(
        program: program.name,
        reason: .complained("\(drawings.count) of \(pictures.count) pictures"))
    }
    return zip(pictures, drawings).map { picture, drawing in
      Picture(
        caption: picture.title, alternative: picture.alternative,
        svg: drawing.element(of: picture, texts: script.texts, in: language))
    }
  }
}
