import Model
import ScenarioFiles
import Testing

/// Text that looks like a personal identity number is found wherever it stands.
struct PersonnummerTests {
  private func isRefused(_ text: String) -> Bool {
    SmallScenario.lines(Array((SmallScenario.text + "# \(text)\n").utf8), .en)
      .contains { $0.contains("personal identity number") }
  }

  @Test(
    "a number with the right check digit is refused, also in a comment",
    arguments: [
      "811218-9876", "8112189876", "19811218-9876", "198112189876", "811218+9876", "811218 9876",
      "811278-9873",
    ])
  func refused(text: String) { #expect(isRefused(text)) }

  @Test(
    "other digits pass",
    arguments: [
      "811218-9875", "811318-9876", "811200-9876", "Dnr 2026/41", "17811218-98765", "8112189876543",
      "1 640 000", "2026-11-30",
    ])
  func passes(text: String) { #expect(!isRefused(text)) }
}
