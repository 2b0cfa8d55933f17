import Testing

/// A source file imports only what the design's table and Package.swift both allow.
struct ImportTests {
  @Test("Package.swift draws no arrow that the design's table lacks")
  func manifestKeepsToTheTable() throws {
    let manifest = PackageManifest(text: try Repository.text(of: "Package.swift"))
    #expect(manifest.targets.contains { $0.name == "Model" }, "Package.swift was not understood")
    #expect(arrowsOutsideTheTable(manifest) == [])
  }

  @Test("no file imports what its module may not", arguments: ["Sources", "benchmarks", "Tests"])
  func filesKeepToTheManifest(folder: String) throws {
    let manifest = PackageManifest(text: try Repository.text(of: "Package.swift"))
    for file in try Repository.swiftFiles(under: folder) {
      #expect(forbiddenImports(of: file, by: manifest) == [], "\(file.path)")
    }
  }

  @Test("each C library is imported by one file, in the module that owns it")
  func everyCLibraryHasOneFile() throws {
    let files = try Repository.swiftFiles(under: "Sources")
    for (library, owner) in ModuleTable.ownersOfC {
      let importers = files.filter { $0.imports.contains(library) }
      #expect(importers.count <= 1, "\(library): \(importers.map(\.path))")
      #expect(importers.allSatisfy { $0.module == owner }, "\(library): \(importers.map(\.path))")
    }
  }

  @Test("only a file that imports a C library says unsafe")
  func unsafeStaysBesideC() throws {
    let libraries = Set(ModuleTable.ownersOfC.keys).union(["Glibc"])
    for file in try Repository.swiftFiles(under: "Sources") where file.saysUnsafe {
      #expect(!file.imports.isDisjoint(with: libraries), "\(file.path)")
    }
  }

  // MARK: The checks catch what they are for

  @Test(
    "every way to write an import is read",
    arguments: [
      "import Foundation", "  import Foundation", "public import Foundation",
      "@testable import Foundation", "@_spi(Testing) internal import Foundation",
      "import struct Foundation.Data", "import Foundation.NSDate",
      "import Foundation  // for dates",
    ])
  func importIsRead(line: String) {
    let file = SourceFile(path: "Sources/Model/Kronor.swift", text: "import Glibc\n\(line)\n")
    #expect(file.imports == ["Glibc", "Foundation"])
  }

  @Test("words about imports are not imports")
  func proseIsNotRead() {
    let text = "// import Foundation\n/// import Glibc\nlet important = reimport\n"
    #expect(SourceFile(path: "Sources/Model/Kronor.swift", text: text).imports == [])
  }

  @Test(
    "a forbidden import is caught",
    arguments: [
      ("Sources/Model/Kronor.swift", "Glibc"),
      ("Sources/Model/Rules/Debt.swift", "Planning"),
      ("Sources/Planning/Plan.swift", "Foundation"),
      ("Sources/Planning/Plan.swift", "GLPKShim"),
      ("Sources/Reports/Page.swift", "ArgumentParser"),
      ("Sources/Unknown/New.swift", "Model"),
      ("benchmarks/Startup.swift", "Foundation"),
      ("Tests/ModelTests/KronorTests.swift", "Planning"),
    ])
  func forbiddenImportIsCaught(path: String, module: String) {
    let file = SourceFile(path: path, text: "import \(module)\n")
    #expect(forbiddenImports(of: file, by: sample) == [module])
  }

  @Test(
    "an allowed import passes",
    arguments: [
      ("Sources/Planning/Plan.swift", "Model"),
      ("Sources/Planning/Plan.swift", "Synchronization"),
      ("Sources/Reports/Page.swift", "Foundation"),
      ("Sources/insatsval/Command.swift", "ArgumentParser"),
      ("Tests/ModelTests/KronorTests.swift", "Model"),
      ("Tests/ModelTests/KronorTests.swift", "Testing"),
    ])
  func allowedImportPasses(path: String, module: String) {
    let file = SourceFile(path: path, text: "import \(module)\n")
    #expect(forbiddenImports(of: file, by: sample) == [])
  }

  @Test("an arrow added in Package.swift alone is caught")
  func wideningTheManifestIsCaught() {
    let text = #"targets: [.target(name: "Model", dependencies: ["Planning"])]"#
    #expect(arrowsOutsideTheTable(PackageManifest(text: text)) == ["Model → Planning"])
  }

  private let sample = PackageManifest(
    text: """
      let parser: Target.Dependency = .product(name: "ArgumentParser", package: "a-parser")
      // .target(name: "Commented", dependencies: ["Model"]),
      let package = Package(
        targets: [
          .target(name: "Model", swiftSettings: strict),
          .target(name: "Optimization", dependencies: ["GLPKShim"]),
          .target(name: "Planning", dependencies: ["Model", "Optimization"]),
          .target(name: "Reports", dependencies: ["Model", "Planning"], resources: [.copy("a")]),
          .executableTarget(name: "insatsval", dependencies: ["Model", parser]),
          .testTarget(name: "ModelTests", dependencies: ["Model"]),
        ])
      """)
}

/// The dependencies of the manifest that the design's table does not draw, as "from → to".
private func arrowsOutsideTheTable(_ manifest: PackageManifest) -> [String] {
  manifest.targets.filter { !$0.isTest }.flatMap { target in
    target.dependencies.subtracting(ModuleTable.arrows[target.name] ?? []).sorted()
      .map { "\(target.name) → \($0)" }
  }
}

/// The imports of a file that its module's dependencies and the toolchain table do not allow.
private func forbiddenImports(of file: SourceFile, by manifest: PackageManifest) -> [String] {
  guard let target = manifest.target(named: file.module) else { return file.imports.sorted() }
  let toolchain =
    target.isTest ? ModuleTable.toolchainOfTests : ModuleTable.toolchain(of: file.module)
  return file.imports.subtracting(target.dependencies).subtracting(toolchain).sorted()
}
