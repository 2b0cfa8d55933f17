/// Finds files of the repository from a test.
enum RepositoryFile {
  /// The path of a file by its place in the repository.
  static func path(_ relative: String, from file: String = #filePath) -> String {
    let parts = file.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/" + relative
  }
}
