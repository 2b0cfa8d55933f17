import Model
import Planning
import Reports
import Simulation

/// Draws that are made block by block, and written as they are finished where a file is asked for.
struct DrawRun {
  /// How many draws each thread makes before they are written.
  private static let block = 64

  private let simulation: Simulation
  private let numbers: Range<Int>
  private let sheet: DrawSheet
  private let command: Simulate
  private let file: GrowingFile?
  /// What is finished, in the order of the draws.
  private(set) var results: [DrawResult] = []

  /// Draws to make; those that an earlier run has written are taken from its file, once they are
  /// known to be of this run.
  init(
    _ simulation: Simulation, _ numbers: Range<Int>, fingerprint: String, _ command: Simulate
  ) throws(Ending) {
    self.simulation = simulation
    self.numbers = numbers
    self.command = command
    sheet = DrawSheet(simulation, fingerprint: fingerprint)
    guard let path = command.save else {
      file = nil
      return
    }
    var lines: [Substring] = []
    file = try command.writing.growing(path, resume: command.resume, &lines)
    guard !lines.isEmpty else {
      try append(sheet.heading)
      return
    }
    guard lines.removeFirst() + "\r\n" == sheet.heading else { throw otherRun }
    if lines.count > numbers.count {
      throw command.writing.refuse(
        Phrase(
          sv:
            "\(path) har \(lines.count) dragningar, fler än de \(numbers.count) som begärs. Höj --draws.",
          en:
            "\(path) has \(lines.count) draws, more than the \(numbers.count) asked for. Raise --draws."
        ))
    }
    for (place, line) in lines.enumerated() {
      let number = numbers.lowerBound + place
      guard let result = sheet.result(of: line) else { throw otherRun }
      guard result.draw == number else {
        throw command.writing.refuse(
          Phrase(
            sv:
              "\(path):\(place + 2): här ska dragning \(number) stå, men \(result.draw) gör det. Ta bort raderna härifrån.",
            en:
              "\(path):\(place + 2): draw \(number) belongs here, but \(result.draw) stands here. Remove the rows from here on."
          ))
      }
      results.append(result)
    }
  }

  /// Makes the draws that are left, until somebody asks for the end.
  mutating func finish(on threads: Int) throws(Ending) {
    Interruption.prepare()
    let already = results.count
    var progress = Progress(of: numbers.count, command.writing)
    guard already < numbers.count else { return progress.end() }
    let replanner = try command.search.saying(command.writing) {
      () throws(PlanningError) in try simulation.replanner()
    }
    while results.count < numbers.count, !Interruption.isAskedFor {
      let first = numbers.lowerBound + results.count
      let block = first..<min(first + threads * Self.block, numbers.upperBound)
      let made = try command.search.saying(command.writing) {
        () throws(PlanningError) in
        try simulation.results(of: block, replanner: replanner, threads: threads) {
          Interruption.isAskedFor
        }
      }
      if !made.isEmpty { try append(made.map { sheet.line(of: $0) }.joined()) }
      results += made
      progress.show(done: results.count, skipped: already)
    }
    progress.end()
  }

  /// Writes lines where draws are kept.
  private func append(_ text: String) throws(Ending) {
    if file != nil { try command.writing.write(text, to: file) }
  }

  private var otherRun: Ending {
    command.writing.refuse(
      Phrase(
        sv:
          "filen i --save är från en annan körning, eller underlaget har ändrats sedan dess. Välj ett annat namn.",
        en:
          "the file in --save is from another run, or the scenario has changed since. Choose another name."
      ))
  }
}
