/// `bench table FOLDER`: writes the readable table of results as Markdown and as text.
enum Tabulate {
  static func run(_ words: [String]) throws {
    let arguments = try Arguments(words, known: [])
    guard let folder = arguments.words.first, arguments.words.count == 1 else {
      throw WrongUse(description: "Write bench table FOLDER.")
    }
    let report = BenchReport(
      try Results("\(folder)/runs.csv"), try Works("\(folder)/works.csv").records)
    try TextFile.write(report.text(markdown: true), to: "\(folder)/table.md")
    let text = report.text(markdown: false)
    try TextFile.write(text, to: "\(folder)/table.txt")
    print(text)
    guard !report.isVoid else {
      throw WrongUse(description: "The table is void: an answer of Insatsval's is wrong.")
    }
  }
}
