// swift-tools-version: 6.2
// Insatsval: which insatser should a samordningsförbund fund?
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dependency lists below are the law of imports: a module may import what it names here and
// nothing else. `HouseTests` reads every source file and fails on an import that is not allowed.

import PackageDescription

/// What every Swift target is built with: tomorrow's language rules today, and no warning survives.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
  name: "insatsval",
  products: [
    .executable(name: "insatsval", targets: ["insatsval"]),
    .library(name: "InsatsvalModel", targets: ["Model"]),
    .library(name: "InsatsvalOptimization", targets: ["Optimization"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    // Without Foundation, which would be loaded at every start.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What the förbund is and what the law says: the standard library only.
    .target(name: "Model", swiftSettings: strict),

    // From text to a scenario.
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(name: "CXML", providers: [.apt(["libexpat1-dev"])]),
    .target(
      name: "ScenarioFiles", dependencies: ["Model", "CYAML", "CZip", "CXML"],
      resources: [.embedInCode("national.yaml")], swiftSettings: strict),

    // From a mathematical program to a proven answer. GLPK lives behind the shim.
    .target(
      name: "GLPKShim",
      cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])],
      linkerSettings: [.linkedLibrary("glpk"), .linkedLibrary("m")]),
    // Optimised in debug builds too: a tableau takes a hundred times as long otherwise.
    .target(
      name: "CTableau", cSettings: [.unsafeFlags(["-O3", "-Wall", "-Wextra", "-Werror"])]),
    .target(
      name: "Optimization", dependencies: ["GLPKShim", "CTableau"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),

    // How a scenario's uncertain figures may turn out.
    .target(name: "Draws", dependencies: ["Model"], swiftSettings: strict),

    // From a scenario to a plan, and from a plan to what people read.
    .target(
      name: "Planning", dependencies: ["Model", "Optimization", "Draws"], swiftSettings: strict),
    .target(
      name: "Strategies", dependencies: ["Model", "Planning"], swiftSettings: strict),
    .target(
      name: "Simulation", dependencies: ["Model", "Draws", "Planning"], swiftSettings: strict),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Reports",
      dependencies: [
        "Model", "ScenarioFiles", "Draws", "Planning", "Strategies", "Simulation", "CXLSXWriter",
        subprocess,
      ],
      resources: [.embedInCode("Publishing/tagged-pdf.py")], swiftSettings: strict),
    .executableTarget(
      name: "insatsval",
      dependencies: [
        "Model", "ScenarioFiles", "Draws", "Planning", "Strategies", "Simulation", "Reports",
        argumentParser,
      ],
      swiftSettings: strict),

    // Measures Insatsval beside other solvers; no part of what is installed.
    .executableTarget(
      name: "bench", dependencies: ["Model", "Optimization"], path: "benchmarks/Bench",
      swiftSettings: strict),

    // A small lawful förbund that tests vary.
    .target(
      name: "TinyForbund", dependencies: ["Model"], path: "Tests/TinyForbund",
      swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TinyForbund"], swiftSettings: strict),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["Model", "ScenarioFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "OptimizationTests", dependencies: ["Optimization", "GLPKShim"],
      swiftSettings: strict),
    .testTarget(
      name: "DrawsTests", dependencies: ["Model", "ScenarioFiles", "Draws", "TinyForbund"],
      swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["Model", "ScenarioFiles", "Draws", "Planning", "Simulation", "TinyForbund"],
      swiftSettings: strict),
    .testTarget(
      name: "PlanningTests",
      dependencies: [
        "Model", "ScenarioFiles", "Optimization", "Draws", "Planning", "Strategies", "TinyForbund",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StrategiesTests",
      dependencies: ["Model", "ScenarioFiles", "Planning", "Strategies", "TinyForbund"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Model", "ScenarioFiles", "Draws", "Planning", "Strategies", "Simulation", "Reports",
        "TinyForbund",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BenchTests", dependencies: ["bench", "Optimization"], swiftSettings: strict),
    .testTarget(name: "CommandTests", swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
