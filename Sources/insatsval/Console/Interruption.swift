import Glibc
import Synchronization

/// Ctrl-C: long work ends at the next whole result instead of at once; a second one ends at once.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Begins to catch Ctrl-C.
  static func prepare() {
    _ = signal(SIGINT) { _ in
      if Interruption.flag.exchange(true, ordering: .relaxed) { _exit(130) }
    }
  }

  /// Whether somebody has asked for the end.
  static var isAskedFor: Bool { flag.load(ordering: .relaxed) }
}
