import Model
import Reports

extension Sweep {
  /// Where the rows of a sweep are written, one by one.
  struct Sheet {
    private let format: SweepFormat
    private let writing: WritingOptions
    private let file: GrowingFile?
    /// How many points have their row.
    private(set) var done = 0

    /// A sheet on the standard output or in a file; a file that an earlier run began is taken up
    /// after its last row, once its rows are known to be of this sweep.
    init(
      _ points: SweepPoints, _ format: SweepFormat, _ writing: WritingOptions, resume: Bool
    ) throws(Ending) {
      var lines: [Substring] = []
      self.format = format
      self.writing = writing
      file = try Self.open(writing, resume: resume, &lines)
      let heading = points.count > 0 ? format.heading(of: points.at(0).row.refused) : nil
      if let heading {
        if lines.isEmpty {
          try write(heading)
        } else if lines.removeFirst() + "\r\n" != heading {
          throw Self.otherSweep(writing)
        }
      }
      let isOfThis = lines.enumerated().allSatisfy { index, line in
        index < points.count && line.hasPrefix(format.beginning(of: points.at(index).row))
      }
      guard isOfThis else { throw Self.otherSweep(writing) }
      done = lines.count
    }

    private static func open(
      _ writing: WritingOptions, resume: Bool, _ lines: inout [Substring]
    ) throws(Ending) -> GrowingFile? {
      guard let output = writing.output else { return nil }
      do throws(FileRefusal) {
        return resume
          ? try GrowingFile(resuming: output, &lines) : try GrowingFile(creating: output)
      } catch {
        throw writing.refuse(error.phrase)
      }
    }

    /// Writes the row of the next point.
    mutating func add(_ row: SweepRow) throws(Ending) {
      try write(format.line(of: row))
      done += 1
    }

    private func write(_ text: String) throws(Ending) {
      guard let file else { return try StandardStreams.write(text) }
      do throws(FileRefusal) {
        try file.append(text)
      } catch {
        throw writing.refuse(error.phrase)
      }
    }

    private static func otherSweep(_ writing: WritingOptions) -> Ending {
      writing.refuse(
        Phrase(
          sv: "filen i --output är från ett annat svep, eller underlaget har ändrats sedan dess.",
          en: "the file in --output is from another sweep, or the scenario has changed since."))
    }
  }
}
