import Simulation
import Testing

/// A statistic and how far off it may be.
struct SampleTests {
  private let sample = Sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], replicates: 2)

  @Test("the mean's error is that of the replicates' means")
  func mean() {
    // The replicates' means are 6 and 7: their standard deviation is √½, by √2.
    #expect(sample.mean == Estimated(value: 6.5, error: 0.5))
  }

  @Test("a percentile is the least value that so large a share lies at or below")
  func percentiles() {
    #expect(sample.percentile(0.5).value == 6)
    #expect(sample.percentile(0.05).value == 1)
    #expect(sample.percentile(0.95).value == 12)
    #expect(sample.percentile(1.0 / 12).value == 1)
  }

  @Test("the error of too few draws is infinite and never a number")
  func tooFew() {
    #expect(Sample([1, 2, 3], replicates: 2).mean == Estimated(value: 2, error: .infinity))
  }

  @Test("the share of draws in which something holds")
  func shares() {
    #expect(sample.share { $0 > 9 }.value == 0.25)
  }
}
