import Glibc

/// What a thread does.
package final class Shift: Sendable {
  /// The work.
  package let work: @Sendable () -> Void

  /// A shift of some work.
  package init(_ work: @escaping @Sendable () -> Void) { self.work = work }
}

/// A thread that works a shift.
package struct WorkingThread: Sendable {
  private let thread: pthread_t

  /// Starts the thread; `nil` where the system has no thread to give, and others do the work.
  package init?(_ shift: Shift) {
    let held = unsafe Unmanaged.passRetained(shift)
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Shift>.fromOpaque(context).takeRetainedValue().work()
        }
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      unsafe held.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the shift is over; once only.
  package func wait() { _ = pthread_join(thread, nil) }
}
