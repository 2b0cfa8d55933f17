internal import Synchronization

/// A flag that stops a running solve from another thread or task.
///
/// The solver looks at it between nodes and between slices of the simplex method.
public final class Cancellation: Sendable {
  let flag = Atomic<UInt8>(0)

  /// A flag that is down.
  public init() {}

  /// Raises the flag; it stays up.
  public func cancel() {
    flag.store(1, ordering: .relaxed)
  }

  /// Whether the flag is up.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) != 0 }
}
