import Model
import Testing

@testable import Reports

/// Lines of a SIE file, their code page and their checksum.
@Suite("SIE files")
struct SIEFileTests {
  @Test("the checksum is the CRC-32 that everybody knows")
  func checksum() {
    var crc = CRC32()
    crc.add(Array("12345".utf8))
    crc.add(Array("6789".utf8))
    #expect(crc.value == 0xCBF4_3926)
  }

  @Test("a file is lines of labels and fields, with the checksum of their content at the end")
  func lines() {
    var file = SIEFile()
    file.add("FLAGGA", .plain("0"))
    file.beginChecksum()
    file.add("FNAMN", .text("Å \"B\""))
    file.add("PBUDGET", .plain("0"), .object(dimension: 6, id: "I01"), .noObject, .plain("-5"))
    file.endChecksum()
    var crc = CRC32()
    crc.add([0x23] + Array("FNAMN".utf8) + [0x8F] + Array(" \"B\"#PBUDGET06I01-5".utf8))
    let expected =
      Array("#FLAGGA 0\r\n#KSUMMA\r\n#FNAMN \"".utf8) + [0x8F]
      + Array(
        " \\\"B\\\"\"\r\n#PBUDGET 0 {6 \"I01\"} {} -5\r\n#KSUMMA \(crc.value)\r\n".utf8)
    #expect(file.bytes == expected)
  }

  @Test("a byte stands for each character of the code page, and its own question mark for the rest")
  func codePage() {
    #expect(CodePage437("Åäö é ß §").bytes == [0x8F, 0x84, 0x94, 32, 0x82, 32, 0xE1, 32, 0x3F])
    #expect(CodePage437("e\u{301}").bytes == [0x82])
    let page = CodePage437("a – ”b”\u{202F}1\\2\u{7}👩🏽‍🚒שם👩🏽‍🚒")
    #expect(page.bytes == Array("a - \"b\" 1/2 ????".utf8))
    #expect(page.replaced == ["👩🏽‍🚒", "ש", "ם"])
  }

  @Test(
    "twelve months sum to the year to the krona, whatever its sign",
    arguments: [0, 1, 11, 12, 13, 2_450_000, 1_234_567, -5_800_000, -7])
  func months(amount: Int) {
    let months = SIEBudget.months(of: Kronor(amount)).map(\.amount)
    #expect(months.count == 12)
    #expect(months.reduce(0, +) == amount)
    #expect((months.max() ?? 0) - (months.min() ?? 0) <= 1)
  }
}
