import Synchronization

/// The tree of a guess that is searched on a thread of its own before it is known to be needed.
///
/// It is the very tree that would be searched later, so that the answer is the same on one thread.
final class TreeAhead: Sendable {
  private let abandonment = Cancellation()
  private let found = Slot()
  private let thread: Mutex<WorkingThread?>

  /// Where the thread leaves its tree.
  private final class Slot: Sendable {
    let tree: Mutex<TableauTree?> = Mutex(nil)
  }

  /// Begins to search; nothing begins where the system has no thread to give.
  init(of guesses: Guesses, _ guess: Int, _ limits: Limits) {
    var own = limits
    own.abandonment = abandonment
    let shift = Shift { [own, found] in
      let tree = guesses.searched(guess, own)
      found.tree.withLock { $0 = tree }
    }
    thread = Mutex(WorkingThread(shift))
  }

  /// The tree when all of it has been searched; nothing where limits would have ended it.
  func tree(within limits: Limits) -> TableauTree? {
    wait()
    guard let tree = found.tree.withLock({ $0 }), !tree.isStopped,
      tree.nodes <= limits.nodes ?? .max
    else { return nil }
    return tree
  }

  /// Ends the search, whose tree is not needed.
  func abandon() {
    abandonment.cancel()
    wait()
  }

  private func wait() {
    thread.withLock { thread in
      thread?.wait()
      thread = nil
    }
  }
}
