import Glibc
import Model

/// How far long work has come and how long is left, on a terminal; nothing in a pipe or a file.
struct Progress {
  private let total: Int
  private let language: Language
  private let isShown: Bool
  private let start = Self.seconds
  private var shown: Double = 0

  /// Progress towards `total` pieces of work.
  init(of total: Int, _ writing: WritingOptions) {
    self.total = total
    language = writing.language
    isShown = !writing.quiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how much is done, at most five times a second; `skipped` pieces were done before.
  mutating func show(done: Int, skipped: Int) {
    let now = Self.seconds
    guard isShown, now - shown > 0.2 else { return }
    shown = now
    let made = done - skipped
    let left = made > 0 ? (now - start) / Double(made) * Double(total - done) : 0
    let phrase = Phrase(
      sv: "\(done) av \(total) klara, \(Self.duration(left)) kvar",
      en: "\(done) of \(total) done, \(Self.duration(left)) left")
    _ = FileDescriptor.write(Array("\r\u{1B}[K\(phrase(language))".utf8), to: STDERR_FILENO)
  }

  /// Takes the line away.
  func end() {
    if isShown { _ = FileDescriptor.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
  }

  private static func duration(_ seconds: Double) -> Phrase {
    let whole = Int(seconds.rounded(.up))
    switch whole {
    case ..<90: return Phrase(sv: "\(whole) s", en: "\(whole) s")
    case ..<5_400: return Phrase(sv: "\(whole / 60) min", en: "\(whole / 60) min")
    default: return Phrase(sv: "\(whole / 3_600) h", en: "\(whole / 3_600) h")
    }
  }

  private static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
