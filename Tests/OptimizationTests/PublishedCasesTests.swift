import Foundation
import Optimization
import Testing

/// Knapsacks with published optima, kept beside the project.
struct PublishedCase: CustomTestStringConvertible {
  let name: String
  let values: [Double]
  let weights: [[Double]]
  let capacities: [Double]
  let optimum: Double

  var testDescription: String { name }

  static let all: [Self] =
    folder("kp01").compactMap(knapsack) + folder("mknap1").compactMap(several)

  private static func folder(_ name: String) -> [Data] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = URL(fileURLWithPath: "/\(root)/../shared/cases/\(name)")
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return (files ?? []).compactMap { try? Data(contentsOf: folder.appendingPathComponent($0)) }
  }

  private static func knapsack(_ data: Data) -> Self? {
    struct File: Decodable {
      let name: String
      let capacity: Double
      let knownOptimum: Double
      let values: [Double]
      let weights: [Double]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let file = try? decoder.decode(File.self, from: data) else { return nil }
    return Self(
      name: file.name, values: file.values, weights: [file.weights],
      capacities: [file.capacity], optimum: file.knownOptimum)
  }

  private static func several(_ data: Data) -> Self? {
    struct File: Decodable {
      let name: String
      let optimum: Double
      let profits: [Double]
      let weights: [[Double]]
      let capacities: [Double]
    }
    guard let file = try? JSONDecoder().decode(File.self, from: data) else { return nil }
    return Self(
      name: file.name, values: file.profits, weights: file.weights,
      capacities: file.capacities, optimum: file.optimum)
  }

  var program: MathematicalProgram {
    var program = MathematicalProgram(name: name, sense: .maximise)
    let choices = values.indices.map { program.addVariable("item \($0)", .binary) }
    for (row, capacity) in capacities.enumerated() {
      let terms = zip(choices, weights[row]).map { LinearExpression.Term($0, $1) }
      program.addConstraint("capacity \(row)", LinearExpression(terms), .lessOrEqual, capacity)
    }
    program.setObjective(
      LinearExpression(zip(choices, values).map { LinearExpression.Term($0, $1) }))
    return program
  }
}

@Suite(.enabled(if: !PublishedCase.all.isEmpty)) struct PublishedCasesTests {
  @Test("A published knapsack is proven in well under a second", arguments: PublishedCase.all)
  func knapsack(_ published: PublishedCase) throws {
    let clock = ContinuousClock()
    var outcome = Outcome.infeasible
    let time = try clock.measure {
      outcome = try published.program.solve(SolveOptions(relativeGap: 0))
    }
    #expect(outcome.isOptimal)
    #expect(abs((outcome.solution?.objective ?? .nan) - published.optimum) < 1e-6)
    #expect(time < .seconds(2))
    print("\(published.name): \(time), \(outcome.solution?.nodes ?? 0) nodes")
  }
}
