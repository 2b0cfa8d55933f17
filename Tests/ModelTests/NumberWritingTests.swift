import Model
import Testing

@Suite("NumberWriting")
struct NumberWritingTests {
  @Test(
    "thousands are parted by a narrow space in Swedish and a comma in English",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1_000, "1\u{202F}000", "1,000"),
      (-1_234_567, "−1\u{202F}234\u{202F}567", "−1,234,567"),
    ])
  func whole(number: Int, sv: String, en: String) {
    #expect(NumberWriting.whole(number, in: .sv) == sv)
    #expect(NumberWriting.whole(number, in: .en) == en)
  }

  @Test(
    "decimals lose their last zeros unless padded",
    arguments: [
      (1_250, false, "12,5"), (1_250, true, "12,50"), (1_200, false, "12"), (1_200, true, "12,00"),
      (-5, false, "−0,05"), (0, false, "0"),
    ])
  func decimal(units: Int, padded: Bool, text: String) {
    #expect(NumberWriting.decimal(units, decimals: 2, padded: padded, in: .sv) == text)
  }

  @Test("money is tkr where whole thousands, otherwise kronor")
  func money() {
    #expect(NumberWriting.money(Kronor(5_800_000), in: .sv) == "5\u{202F}800\u{A0}tkr")
    #expect(NumberWriting.money(Kronor(5_800_000), in: .en) == "SEK 5,800 thousand")
    #expect(NumberWriting.money(Kronor(1_505_250), in: .sv) == "1\u{202F}505\u{202F}250\u{A0}kr")
    #expect(NumberWriting.money(Kronor(-500), in: .en) == "SEK −500")
  }

  @Test("a table's thousands have one decimal where they are not whole")
  func thousands() {
    #expect(NumberWriting.thousands(Kronor(9_761_400), in: .sv) == "9\u{202F}761,4")
    #expect(NumberWriting.thousands(Kronor(9_970_000), in: .en) == "9,970")
    #expect(NumberWriting.thousands(Kronor(49_950), in: .sv) == "50,0")
  }

  @Test("shares say percent and differences say percentage points")
  func shares() {
    #expect(NumberWriting.percent(Share(millionths: 255_000), in: .sv) == "25,5\u{A0}%")
    #expect(NumberWriting.percent(Share(percent: 25), in: .en) == "25%")
    let points = PercentagePoints(millionths: 133_000)
    #expect(NumberWriting.percentagePoints(points, in: .sv) == "13,3 procentenheter")
    #expect(NumberWriting.percentagePoints(points, in: .en) == "13.3 percentage points")
  }

  @Test("an effect is rounded half up to two decimals")
  func score() {
    #expect(NumberWriting.score(Score(units: 3_892_000_000), in: .sv) == "38,92")
    #expect(NumberWriting.score(Score(units: 500_000), in: .en) == "0.01")
    #expect(NumberWriting.score(Score(Fraction(3)), padded: false, in: .en) == "3")
  }

  @Test("a list is joined with och or and")
  func list() {
    #expect(NumberWriting.list([], in: .sv) == "")
    #expect(NumberWriting.list(["A"], in: .sv) == "A")
    #expect(NumberWriting.list(["A", "B"], in: .sv) == "A och B")
    #expect(NumberWriting.list(["A", "B", "C"], in: .en) == "A, B and C")
  }
}
