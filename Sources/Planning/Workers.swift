import Glibc
import Optimization
import Synchronization

/// Runs plain synchronous work on several threads and hands the results back in order.
///
/// An item of work knows nothing of its thread, so the results are the same for any number of
/// threads. Each item opens its own workspace and closes it before it ends, since GLPK belongs to
/// the thread that opened it.
package enum Workers {
  /// How many threads the machine runs at once.
  package static var available: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The result of `work` on each item, in the order of the items.
  ///
  /// The calling thread is one of the workers; items are taken in order. Where work fails, no later
  /// item is begun, and the failure of the first item that failed is thrown: it is the same one for
  /// any number of threads.
  ///
  /// - Parameters:
  ///   - items: What to work on.
  ///   - threads: How many threads to work on, the calling one included; at least one is used.
  ///   - isCancelled: Asked before each item; once it says yes, no further item is begun.
  ///   - work: The work; it must not wait for another item.
  /// - Returns: one result for each item; `nil` where cancelling came first.
  /// - Throws: what `work` throws.
  @available(*, noasync)
  package static func map<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], threads: Int, isCancelled: @escaping @Sendable () -> Bool = { false },
    _ work: @escaping @Sendable (Item) throws(Failure) -> Result
  ) throws(Failure) -> [Result?] {
    let board = Board<Result, Failure>(count: items.count)
    let shift = Shift {
      while !isCancelled(), let place = board.take() {
        do throws(Failure) {
          board.put(.success(try work(items[place])), at: place)
        } catch {
          board.put(.failure(error), at: place)
        }
      }
    }
    let helpers = (1..<max(1, min(threads, items.count))).compactMap { _ in WorkingThread(shift) }
    shift.work()
    for helper in helpers { helper.wait() }
    return try board.results()
  }
}

/// What is done and what is left, for all threads.
private final class Board<Result: Sendable, Failure: Error>: Sendable {
  private struct State {
    var next = 0
    var hasFailed = false
    var results: [Swift.Result<Result, Failure>?]
  }

  private let state: Mutex<State>

  init(count: Int) { state = Mutex(State(results: Array(repeating: nil, count: count))) }

  /// The next item to work on.
  func take() -> Int? {
    state.withLock { state in
      guard !state.hasFailed, state.next < state.results.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func put(_ result: Swift.Result<Result, Failure>, at place: Int) {
    state.withLock { state in
      if case .failure = result { state.hasFailed = true }
      state.results[place] = result
    }
  }

  func results() throws(Failure) -> [Result?] {
    var results: [Result?] = []
    for result in state.withLock({ $0.results }) { results.append(try result?.get()) }
    return results
  }
}
