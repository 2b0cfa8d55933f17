import Foundation
import Testing

/// A text that is kept in the repository, so that every change to what people read is seen.
///
/// With `INSATSVAL_RECORD=1` the text is written instead of compared, and the test fails, so
/// that a recording run is never taken for a passing one.
struct GoldenFile {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["INSATSVAL_RECORD"] == "1"
  }

  let name: String

  /// Compares a text with the one that is kept.
  func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Self.folder.appending(path: name)
    if Self.isRecording {
      try FileManager.default.createDirectory(
        at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without recording", sourceLocation: sourceLocation)
      return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = Self.firstDifference(between: kept, and: text)
    #expect(difference == nil, "\(name)", sourceLocation: sourceLocation)
  }

  /// The first line that differs, as it was kept and as it is now.
  static func firstDifference(between kept: String, and text: String) -> String? {
    guard kept != text else { return nil }
    let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, pair) in zip(kept, now).enumerated() where pair.0 != pair.1 {
      return "line \(place + 1): kept “\(pair.0)”, now “\(pair.1)”"
    }
    return "kept \(kept.count) lines, now \(now.count)"
  }
}
