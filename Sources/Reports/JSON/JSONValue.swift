/// A JSON value whose objects keep their keys in the order they were given.
///
/// Numbers are exact: whole numbers, or whole numbers of a power of ten, so that 38.92 is never
/// written 38.919999.
public enum JSONValue: Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case boolean(Bool)
  /// A whole number.
  case whole(Int)
  /// So many units of `10^−decimals`: 3 892 units of two decimals is 38.92.
  case decimal(units: Int, decimals: Int)
  /// Text.
  case text(String)
  /// Values in order.
  case list([JSONValue])
  /// Keys and values in order.
  case object([Member])

  /// A key and its value.
  public struct Member: Hashable, Sendable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: JSONValue

    /// A key and its value.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object that leaves out the keys without a value.
  public static func object(present members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { Member(key, $0) } })
  }

  /// A floating-point number to the nearest hundred-millionth; null where there is no number.
  public static func decimal(nearest number: Double) -> JSONValue {
    let units = (number * 100_000_000).rounded()
    guard units.isFinite, units.magnitude < 9e18 else { return .null }
    return .decimal(units: Int(units), decimals: 8)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object with keys in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// Text.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral whole: Int) { self = .whole(whole) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}
