import Synchronization

/// A value that is made when it is first asked for, and then kept.
///
/// The format has hundreds of keys, and a file uses some of them: what describes the others is
/// never made, which at every start would take longer than reading the file.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
