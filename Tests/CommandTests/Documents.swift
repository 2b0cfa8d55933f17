import Foundation
import Testing

/// Documents that the built program writes once, for every test that looks at them.
enum Documents {
  /// The questions that the example's report answers here.
  static let questions = "staten-10,regionen-10,balans,torpnas-lamnar"

  /// Where they are, until the tests end.
  private static let folder: TemporaryFolder? = {
    _ = atexit {
      if let folder = Documents.folder { try? FileManager.default.removeItem(at: folder.url) }
    }
    return try? TemporaryFolder()
  }()

  /// The board's report of the example for one year, in a form.
  static func report(_ form: String, language: String = "sv") throws -> URL {
    try written("report-\(language).\(form)") { file in
      [
        "report", Program.scenario("norradalen"), "--years", "1", "--questions", questions,
        "--language", language, "--output", file,
      ]
    }
  }

  /// The budget of the example, in a form.
  static func budget(_ form: String, language: String = "sv") throws -> URL {
    try written("budget-\(language).\(form)") { file in
      [
        "budget", Program.scenario("norradalen"), "--language", language, "--output", file,
      ]
    }
  }

  private static let lock = NSLock()

  /// The file, written by the program unless it is there.
  private static func written(_ name: String, _ arguments: (String) -> [String]) throws -> URL {
    let url = try #require(folder).url.appending(path: name)
    lock.lock()
    defer { lock.unlock() }
    if !FileManager.default.fileExists(atPath: url.path) {
      let run = try Program.run(arguments: arguments(url.path))
      #expect(run.code == 0, "\(run.errors)")
    }
    return url
  }

  /// The text of a document that is text.
  static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }
}
