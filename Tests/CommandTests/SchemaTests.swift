import Foundation
import Testing

/// `insatsval schema`: for editors that complete and check a scenario.
@Suite("schema")
struct SchemaTests {
  @Test("the schema is JSON that describes the keys of a scenario", arguments: ["sv", "en"])
  func describesKeys(language: String) throws {
    let run = try Program.run("schema", "--language", language)
    #expect(run.code == 0 && run.errors == "")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] != nil)
    for key in ["forbund", "members", "insatser", "objective", "priorities"] {
      #expect(run.output.contains("\"\(key)\""), "\(key)")
    }
  }
}
