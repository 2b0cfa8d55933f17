/// The four digits by which Statistics Sweden knows a kommun: 2180 is Gävle.
public struct KommunCode: Hashable, Comparable, Sendable {
  /// The digits.
  public let digits: String

  /// A code, or `nil` when a text is not four digits.
  public init?(_ digits: String) {
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    self.digits = digits
  }

  /// Compares two codes as numbers.
  public static func < (left: KommunCode, right: KommunCode) -> Bool { left.digits < right.digits }
}
