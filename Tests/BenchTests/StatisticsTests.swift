import Testing

@testable import bench

/// The figures that ratios are made of.
struct StatisticsTests {
  @Test("a median is the middle one, or the mean of the two middle ones")
  func median() {
    #expect(Statistics.median([3, 1, 2]) == 2)
    #expect(Statistics.median([4, 1, 2, 3]) == 2.5)
    #expect(Statistics.median([]) == nil)
  }

  @Test("a shifted geometric mean lies between and forgives what is shorter than its shift")
  func shiftedGeometricMean() throws {
    let alike = try #require(Statistics.shiftedGeometricMean([0.25, 0.25, 0.25]))
    #expect(abs(alike - 0.25) < 1e-12)
    // (0 + 1)(3 + 1) = 4, and its root less the shift is 1.
    let mixed = try #require(Statistics.shiftedGeometricMean([0, 3], shift: 1))
    #expect(abs(mixed - 1) < 1e-12)
    #expect(Statistics.shiftedGeometricMean([]) == nil)
  }

  @Test("an exponent is that of the power that points lie on")
  func exponent() throws {
    let points = [1_000.0, 10_000, 30_000].map { (x: $0, y: 3e-6 * $0 * $0.squareRoot()) }
    let exponent = try #require(Statistics.exponent(points))
    #expect(abs(exponent - 1.5) < 1e-12)
    #expect(Statistics.exponent([(x: 10, y: 1)]) == nil)
  }

  @Test("numbers are rounded half up, with their decimals")
  func rounded() {
    #expect(Rounded.text(0.0625, 3) == "0.063")
    #expect(Rounded.text(-1.05, 1) == "-1.1")
    #expect(Rounded.text(12, 0) == "12")
    #expect([0.5, 31.25, 1234].map(Rounded.ratio) == ["0.50", "31.3", "1234"])
  }
}
