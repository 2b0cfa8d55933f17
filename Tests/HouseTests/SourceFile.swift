/// A Swift file as the house rules see it.
struct SourceFile {
  let path: String
  let text: String

  /// The folder under `Sources` or `Tests` that holds it, which is its module; or `bench`.
  var module: String {
    let folders = path.split(separator: "/").map(String.init)
    if folders.first == "benchmarks" { return "bench" }
    return folders.count < 2 ? folders.first ?? "" : folders[1]
  }

  /// The file's name without folders and ending.
  var name: String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.prefix { $0 != "." })
  }

  /// The text without its comments, and without what stands in texts of several lines.
  var code: String {
    text.replacing(#/"""\n(?s:.*?)"""/#, with: "\"\"").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { line in
      guard let comment = line.firstRange(of: "//") else { return line }
      return line[..<comment.lowerBound]
    }
    .joined(separator: "\n")
  }

  /// The modules it imports.
  var imports: Set<String> {
    let statement =
      #/
      ^ \s* (?: @ \w+ (?: \( [^)]* \) )? \s+ )*
      (?: (?: public | package | internal | fileprivate | private ) \s+ )?
      import \s+
      (?: (?: struct | class | enum | protocol | typealias | func | let | var ) \s+ )?
      (?<module> \w+ )
      /#.anchorsMatchLineEndings()
    return Set(code.matches(of: statement).map { String($0.output.module) })
  }

  /// Whether its code says `unsafe`.
  var saysUnsafe: Bool {
    code.contains(#/\bunsafe\b(?!-)/#)
  }
}
