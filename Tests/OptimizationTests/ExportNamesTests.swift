import Optimization
import Testing

@Suite struct ExportNamesTests {
  @Test("Short names lead back to the full ones, variables first")
  func map() {
    let names = MPSTests.everyKind().exportNames
    #expect(names.count == 10)
    #expect(names.first?.short == "x0" && names.first?.full == "hela platser")
    #expect(names.last?.short == "c4" && names.last?.full == "struken")
  }
}
