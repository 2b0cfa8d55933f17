import Foundation
import Testing

@testable import Reports

/// JSON is written exactly, in order, and every reader reads it alike.
@Suite("JSON writing")
struct JSONWritingTests {
  @Test(
    "a decimal is exact and has no zeros at its end",
    arguments: [
      (3_892_000_000, 8, "38.92"), (0, 8, "0"), (5, 2, "0.05"), (-5, 1, "-0.5"), (100, 2, "1"),
      (-3_892, 2, "-38.92"), (7, 0, "7"), (1, 8, "0.00000001"),
      (Int.max, 8, "92233720368.54775807"),
      (Int.min, 8, "-92233720368.54775808"),
    ])
  func decimal(units: Int, decimals: Int, text: String) {
    #expect(JSONValue.decimal(units: units, decimals: decimals).document == text + "\n")
  }

  @Test("a floating-point number becomes the nearest hundred-millionth, or null")
  func nearest() {
    #expect(JSONValue.decimal(nearest: 38.919999999999995).document == "38.92\n")
    #expect(JSONValue.decimal(nearest: -0.1).document == "-0.1\n")
    #expect(JSONValue.decimal(nearest: .infinity) == .null)
    #expect(JSONValue.decimal(nearest: .nan) == .null)
    #expect(JSONValue.decimal(nearest: 1e300) == .null)
  }

  @Test("keys keep their order, and keys without a value are left out")
  func objects() {
    let value = JSONValue.object(present: ["b": 1, "a": nil, "c": ["x": true, "w": .null]])
    #expect(
      value.document == """
        {
          "b": 1,
          "c": {
            "x": true,
            "w": null
          }
        }

        """)
    #expect(JSONValue.list([]).document == "[]\n")
    #expect(JSONValue.object([]).document == "{}\n")
  }

  @Test("any text survives writing and reading")
  func text() throws {
    let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFD}", "😀", "\\"]
    for scalar in scalars {
      let text = "a\(scalar)b"
      let data = Data(JSONValue.list([.text(text)]).document.utf8)
      let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
      #expect(Array(read[0].unicodeScalars) == Array(text.unicodeScalars), "U+\(scalar.value)")
    }
  }
}
