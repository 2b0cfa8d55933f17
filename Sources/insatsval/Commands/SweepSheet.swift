import Model
import Reports

extension Sweep {
  /// Where the rows of a sweep are written, one by one.
  struct Sheet {
    private let format: SweepFormat
    private let writing: WritingOptions
    private let file: GrowingFile?
    private let numbers: Range<Int>
    /// The number of the next point.
    private(set) var next: Int

    /// A sheet on the standard output or in a file; a file that an earlier run began is taken up
    /// after its last row, once its rows are known to be of this sweep and of these numbers.
    init(
      _ points: SweepPoints, _ numbers: Range<Int>, _ format: SweepFormat,
      _ writing: WritingOptions, resume: Bool
    ) throws(Ending) {
      var lines: [Substring] = []
      self.format = format
      self.writing = writing
      self.numbers = numbers
      next = numbers.lowerBound
      file = try writing.growing(writing.output, resume: resume, &lines)
      let heading = points.count > 0 ? format.heading(of: points.at(0).row.refused) : nil
      if let heading {
        if lines.isEmpty {
          try writing.write(heading, to: file)
        } else if lines.removeFirst() + "\r\n" != heading {
          throw Self.otherSweep(writing)
        }
      }
      for line in lines {
        guard next < numbers.upperBound,
          line.hasPrefix(format.beginning(of: points.at(next).row))
        else { throw Self.otherSweep(writing) }
        next += 1
      }
    }

    /// How many points have their row.
    var done: Int { next - numbers.lowerBound }

    /// Whether every point has its row.
    var isDone: Bool { next == numbers.upperBound }

    /// The numbers of the next points, `most` of them at most.
    func block(of most: Int) -> Range<Int> { next..<min(next + most, numbers.upperBound) }

    /// Writes the row of the next point.
    mutating func add(_ row: SweepRow) throws(Ending) {
      try writing.write(format.line(of: row), to: file)
      next += 1
    }

    private static func otherSweep(_ writing: WritingOptions) -> Ending {
      writing.refuse(
        Phrase(
          sv: "filen i --output är från ett annat svep, eller underlaget har ändrats sedan dess.",
          en: "the file in --output is from another sweep, or the scenario has changed since."))
    }
  }
}
