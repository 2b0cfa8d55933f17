/// A place in a file, or the change on the command line that says something.
public struct FilePosition: Hashable, Sendable {
  /// The file as the user named it; for a change, the change as it was asked for.
  public let file: String
  /// The line and column, or the cell; `nil` for a change on the command line.
  public let place: Place?

  /// `file:line:column`, `file: sheet!cell`, or the change.
  public var text: String { file + (place?.suffix ?? "") }
}

/// The way back from a path of keys to where it stands.
public struct SourcePositions: Sendable {
  private let sources: SourceMap?
  private let files: [String]

  /// Nothing is known.
  public static let none = SourcePositions(sources: nil, files: [])

  init(sources: SourceMap?, files: [String]) {
    self.sources = sources
    self.files = files
  }

  /// Where what a path names stands, or its nearest ancestor below the root; `nil` where the file says
  /// nothing of it.
  public func position(of path: [String]) -> FilePosition? {
    guard let place = sources?.knownPlace(of: path), files.indices.contains(place.text) else {
      return nil
    }
    let file = files[place.text]
    return FilePosition(file: file, place: file.hasPrefix("--set ") ? nil : place)
  }
}
