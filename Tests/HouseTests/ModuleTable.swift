/// The design's table of arrows: which module may import which.
///
/// Package.swift says the same for the modules that exist. The table stands here once more so that
/// a new arrow is decided in the design, not by widening a dependency list.
enum ModuleTable {
  /// The modules and products that each module may depend on.
  static let arrows: [String: Set<String>] = [
    "Model": [],
    "CYAML": [],
    "CZip": [],
    "CXML": [],
    "CXLSXWriter": [],
    "ScenarioFiles": ["Model", "CYAML", "CZip", "CXML"],
    "GLPKShim": [],
    "CTableau": [],
    "Optimization": ["GLPKShim", "CTableau"],
    "Draws": ["Model", "Numerics", "RealModule"],
    "Planning": ["Model", "Optimization", "Draws"],
    "Strategies": ["Model", "Planning"],
    "Simulation": ["Model", "Draws", "Planning", "Strategies"],
    "Reports": [
      "Model", "ScenarioFiles", "Draws", "Planning", "Strategies", "Simulation", "CXLSXWriter",
      "Subprocess",
    ],
    "MeetingPage": [
      "Model", "ScenarioFiles", "Draws", "Planning", "Strategies", "Simulation", "Reports",
      "FlyingFox",
    ],
    "insatsval": swiftModules.union(["ArgumentParser"]),
    "bench": ["Model", "Optimization"],
    // A small lawful förbund that several test targets vary.
    "TinyForbund": ["Model"],
  ]

  /// The modules written in Swift, which the command line may all use.
  private static let swiftModules: Set = [
    "Model", "ScenarioFiles", "Optimization", "Draws", "Planning", "Strategies", "Simulation",
    "Reports", "MeetingPage",
  ]

  /// The one module whose one file may import each C library of ours.
  static let ownersOfC = [
    "CYAML": "ScenarioFiles",
    "CZip": "ScenarioFiles",
    "CXML": "ScenarioFiles",
    "CXLSXWriter": "Reports",
    "GLPKShim": "Optimization",
    "CTableau": "Optimization",
  ]

  /// The modules of the toolchain that a module may import without depending on them.
  static func toolchain(of module: String) -> Set<String> {
    switch module {
    case "Model": []
    case "Reports", "MeetingPage": ["Glibc", "Synchronization", "Foundation"]
    default: ["Glibc", "Synchronization"]
    }
  }

  /// What a test may import besides the modules that it depends on.
  static let toolchainOfTests: Set = ["Testing", "Foundation", "Glibc", "Synchronization"]
}
