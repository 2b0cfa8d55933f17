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
      file = try writing.growing(writing.output, resume: resume, &lines)
      let heading = points.count > 0 ? format.heading(of: points.at(0).row.refused) : nil
      if let heading {
        if lines.isEmpty {
          try writing.write(heading, to: file)
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

    /// Writes the row of the next point.
    mutating func add(_ row: SweepRow) throws(Ending) {
      try writing.write(format.line(of: row), to: file)
      done += 1
    }

    private static func otherSweep(_ writing: WritingOptions) -> Ending {
      writing.refuse(
        Phrase(
          sv: "filen i --output är från ett annat svep, eller underlaget har ändrats sedan dess.",
          en: "the file in --output is from another sweep, or the scenario has changed since."))
    }
  }
}
