import Model
import ScenarioFiles
import Testing

/// Whatever the parts of a workbook say, reading them ends with a scenario or with what is wrong.
@Suite("Parts of workbooks with noise in them")
struct WorkbookPropertyTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  @Test("a part that is cut, repeated or garbled is read or refused, and the reader goes on")
  func noise() throws {
    let whole = try WorkbookMistake.workbook.archive
    var dice = Dice(state: 1)
    var refused = 0
    for _ in 0..<400 {
      var archive = whole
      let place = Int.random(in: archive.members.indices, using: &dice)
      var bytes = archive.members[place].bytes
      let start = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(start + Int.random(in: 1...40, using: &dice), bytes.count)
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: bytes.removeSubrange(start...)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default: bytes[start] = UInt8.random(in: 0...255, using: &dice)
      }
      archive.members[place].bytes = bytes
      do throws(Diagnostics) {
        _ = try ScenarioSource(bytes: archive.bytes, named: "f.xlsx").scenario()
      } catch {
        refused += 1
        #expect(error.all.allSatisfy { !$0.text(in: .sv).isEmpty })
      }
    }
    #expect(refused > 100)
  }

  @Test("text of any kind in a cell comes back as it was")
  func texts() throws {
    let letters = Array(
      "aåö ,;:#[]{}\"'\\|%&*!?@-–−0123456789.\u{A0}\u{202F}\n\t😀א=+<>_x000D_".unicodeScalars)
    var dice = Dice(state: 2)
    for _ in 0..<200 {
      let count = Int.random(in: 1...24, using: &dice)
      var name = String.UnicodeScalarView()
      for _ in 0..<count { name.append(letters.randomElement(using: &dice) ?? "a") }
      let text = "a" + String(name) + "b"
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n").replacing("\t", with: "\\t")
      let changed = SmallScenario.changed("name: Steget", "name: \"\(escaped)\"")
      let source = try ScenarioSource(bytes: Array(changed.utf8), named: "f.yaml")
      guard (try? source.scenario()) != nil else { continue }
      let form = try #require(FormWorkbook(source, in: .sv))
      let back = try ScenarioSource(bytes: WorkbookBytes(form).bytes, named: "f.xlsx")
      #expect(try back.scenario().scenario[InsatsID("I01")]?.name == text)
      let written = try #require(ScenarioText.yaml(of: back))
      let again = try ScenarioSource(bytes: Array(written.utf8), named: "g.yaml")
      #expect(try again.scenario().scenario[InsatsID("I01")]?.name == text)
    }
  }
}
