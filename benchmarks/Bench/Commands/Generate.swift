/// `bench generate FOLDER`: writes instances as scenarios.
enum Generate {
  static func run(_ words: some Sequence<String>) throws {
    let arguments = try Arguments(words, known: ["families", "seeds"])
    guard let folder = arguments.words.first, arguments.words.count == 1 else {
      throw WrongUse(description: "Write bench generate FOLDER [--families a,b] [--seeds 1-5].")
    }
    try TextFile.makeFolder(folder)
    for family in try arguments.families(otherwise: Family.all) {
      for seed in try arguments.numbers("seeds", otherwise: [1]) {
        print(try scenario(of: Instance(family, seed: seed), in: folder))
      }
    }
  }

  /// Writes an instance's scenario, with its table where it has one, and gives its path.
  static func scenario(of instance: Instance, in folder: String) throws(FileTrouble) -> String {
    let text = ScenarioText(instance)
    let path = "\(folder)/\(instance.name)"
    if let table = text.table { try TextFile.write(table, to: path + ".csv") }
    try TextFile.write(text.yaml, to: path + ".yaml")
    return path + ".yaml"
  }
}
