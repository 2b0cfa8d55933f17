/// The targets of Package.swift with what each depends on, read from its text.
struct PackageManifest {
  /// A module, and the names of the modules and products that it depends on.
  struct Target {
    let name: String
    let isTest: Bool
    let dependencies: Set<String>
  }

  let targets: [Target]

  init(text: String) {
    let code = SourceFile(path: "Package.swift", text: text).code
    let aliases = Dictionary(
      code.matches(of: #/let (\w+)[^=]*=\s*\.product\(\s*name:\s*"([^"]+)"/#)
        .map { (String($0.output.1), String($0.output.2)) },
      uniquingKeysWith: { first, _ in first })
    let opening = #/\.(target|executableTarget|systemLibrary|testTarget)\(/#
    targets = code.matches(of: opening).compactMap { match in
      let body = Self.balanced(code[match.range.upperBound...], open: "(", close: ")")
      guard let name = body.firstMatch(of: #/name:\s*"([^"]+)"/#)?.output.1 else { return nil }
      return Target(
        name: String(name), isTest: match.output.1 == "testTarget",
        dependencies: Self.dependencies(in: body, aliases: aliases))
    }
  }

  func target(named name: String) -> Target? {
    targets.first { $0.name == name }
  }

  private static func dependencies(
    in body: Substring, aliases: [String: String]
  ) -> Set<String> {
    guard let start = body.firstMatch(of: #/dependencies:\s*\[/#) else { return [] }
    var list = String(balanced(body[start.range.upperBound...], open: "[", close: "]"))
    let product = #/\.product\(\s*name:\s*"([^"]+)"[^)]*\)/#
    var names = list.matches(of: product).map { String($0.output.1) }
    list.replace(product, with: "")
    names += list.matches(of: #/"([^"]+)"/#).map { String($0.output.1) }
    list.replace(#/"[^"]+"/#, with: "")
    names += list.matches(of: #/\w+/#).map { aliases[String($0.output)] ?? String($0.output) }
    return Set(names)
  }

  /// What stands before the bracket that closes the one just opened.
  private static func balanced(
    _ text: Substring, open: Character, close: Character
  ) -> Substring {
    var depth = 1
    return text.prefix { character in
      depth += character == open ? 1 : character == close ? -1 : 0
      return depth > 0
    }
  }
}
