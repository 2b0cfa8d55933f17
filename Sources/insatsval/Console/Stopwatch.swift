import Model

/// How long each part of a long piece of work took.
struct Stopwatch {
  private let isRunning: Bool
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var laps: [(name: Phrase, time: Duration)] = []

  /// A watch that begins now, or one that does nothing.
  init(isRunning: Bool) {
    self.isRunning = isRunning
    last = clock.now
  }

  /// Ends a part.
  mutating func lap(_ name: Phrase) {
    guard isRunning else { return }
    let now = clock.now
    laps.append((name, now - last))
    last = now
  }

  /// Says how long each part took and all of them, beside the answer.
  func tell(_ writing: WritingOptions) {
    guard isRunning else { return }
    let all = laps.map(\.time).reduce(.zero, +)
    for lap in laps + [(Phrase(sv: "allt", en: "all of it"), all)] {
      let milliseconds = Int(lap.time / .milliseconds(1))
      StandardStreams.complain(
        Phrase(
          sv: "\(lap.name): \(milliseconds) ms", en: "\(lap.name): \(milliseconds) ms")(
            writing.language))
    }
  }
}
