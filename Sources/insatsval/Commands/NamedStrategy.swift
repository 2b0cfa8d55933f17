import ArgumentParser
import Model
import Strategies

extension Strategy {
  /// The strategy that a word on the command line names.
  static func named(_ name: String) throws -> Strategy {
    if let strategy = Strategy(rawValue: name) { return strategy }
    let names = Strategy.allCases.map(\.rawValue)
    throw ValidationError(
      Phrase(sv: "strategierna är \(list: names).", en: "the strategies are \(list: names)."))
  }
}
