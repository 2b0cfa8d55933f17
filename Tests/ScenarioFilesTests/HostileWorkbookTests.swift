import Model
import ScenarioFiles
import Testing

/// Files that are made to harm, or that were harmed, are refused before they are unpacked.
@Suite("Hostile workbooks")
struct HostileWorkbookTests {
  private func lines(_ change: (inout ZipBytes) -> Void) throws -> [String] {
    var archive = try WorkbookMistake.workbook.archive
    change(&archive)
    return WorkbookMistake.lines(archive.bytes, .en)
  }

  private func part(_ name: String, of archive: ZipBytes) throws -> Int {
    try #require(archive.members.firstIndex { $0.name == name })
  }

  @Test("a part that would become a thousand times larger is not unpacked")
  func bomb() throws {
    let lines = try lines { archive in
      var bomb = ZipBytes.Member("xl/worksheets/sheet6.xml", String(repeating: "0", count: 1_000))
      bomb.method = 8
      bomb.claimedSize = 60 << 20
      archive.members.removeAll { $0.name == bomb.name }
      archive.members.append(bomb)
    }
    #expect(
      lines == [
        ": error: The part “xl/worksheets/sheet6.xml” becomes unreasonably large when it is unpacked. "
          + "See that it is the right file."
      ])
  }

  @Test("a part over the limit, and parts that are over it together, are not unpacked")
  func large() throws {
    let lines = try lines { archive in
      for number in 0..<4 {
        var large = ZipBytes.Member(
          "xl/more\(number).xml", String(repeating: "0", count: 300_000))
        large.method = 8
        large.claimedSize = number == 0 ? 1 << 30 : 63 << 20
        archive.members.append(large)
      }
    }
    #expect(lines.count == 1 || lines.count == 2)
    #expect(lines.first?.contains("xl/more0.xml") ?? false)
  }

  @Test("an encrypted part, a part that stands twice and a damaged one are named")
  func parts() throws {
    let name = "xl/styles.xml"
    let locked = try lines { archive in
      for place in archive.members.indices where archive.members[place].name == name {
        archive.members[place].flags = 1
      }
    }
    #expect(
      locked == [
        ": error: The part “xl/styles.xml” is encrypted. Save the workbook without a password."
      ])
    let twice = try lines { $0.members.append(ZipBytes.Member("xl/Styles.xml", "<a/>")) }
    #expect(
      twice == [
        ": error: The part “xl/Styles.xml” stands twice in the workbook. "
          + "Open the workbook in Excel or LibreOffice and save it anew."
      ])
    var bytes = try WorkbookMistake.workbook.bytes
    let place = try #require(bytes.firstIndex(of: UInt8(ascii: "w")))
    bytes[place] ^= 1
    #expect(!WorkbookMistake.lines(bytes, .en).isEmpty)
  }

  @Test("a file with a password, or in Excel's old format, is told what to do")
  func compoundFile() {
    let bytes: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    #expect(
      WorkbookMistake.lines(bytes, .sv) == [
        ": fel: Filen är en arbetsbok med lösenord, eller i Excels gamla format (.xls). "
          + "Ta bort lösenordet och spara som Excel-arbetsbok (.xlsx)."
      ])
  }

  @Test("an archive with thousands of parts is refused")
  func manyParts() throws {
    let lines = try lines { archive in
      for number in 0..<5_000 {
        archive.members.append(ZipBytes.Member("xl/media/\(number).png", ""))
      }
    }
    #expect(
      lines == [
        ": error: The workbook has more than 4,096 parts. See that it is the right file."
      ])
  }

  @Test("a workbook that is cut anywhere says so")
  func cut() throws {
    let bytes = try WorkbookMistake.workbook.bytes
    for length in stride(from: 8, to: bytes.count - 1, by: 997) {
      let lines = WorkbookMistake.lines(Array(bytes[..<length]), .en)
      #expect(
        lines == [
          ": error: The workbook is cut short or damaged: its list of contents is missing. "
            + "Fetch the file again, or open it and save it in Excel or LibreOffice."
        ], "cut after \(length) bytes")
    }
  }

  @Test("a workbook with a byte flipped is the same scenario or is refused, never another one")
  func flipped() throws {
    let bytes = try WorkbookMistake.workbook.bytes
    let whole = try ScenarioSource(bytes: bytes, named: "f.xlsx").scenario().scenario
    for place in stride(from: 4, to: bytes.count, by: 1_997) {
      var flipped = bytes
      flipped[place] ^= UInt8(1 << (place % 8))
      do throws(Diagnostics) {
        let scenario = try ScenarioSource(bytes: flipped, named: "f.xlsx").scenario().scenario
        #expect(scenario == whole, "flipped at \(place)")
      } catch {
        #expect(!error.all.isEmpty)
      }
    }
  }
}
