import Testing

@testable import bench

/// Stages that all draws move alike become one column.
struct SharedEffectsTests {
  private static let map = """
    x0\tfund I00001 2027
    x1\treach 0 I00001 2027
    x2\treach 1 I00001 2027
    c0\treach 0 I00001 2027
    c1\treach 1 I00001 2027
    c2\tdraw 0

    """

  private static func program(second: Double, _ instance: Instance) -> String {
    let rate = Double(instance.candidates[0].effects[0]) / 10_000
    return """
      NAME program FREE
      ROWS
       N obj
       E c0
       E c1
       G c2
      COLUMNS
       x0 obj 0
       x1 obj \(-rate)
       x1 c0 1
       x1 c2 \(rate * 1.5)
       x2 obj \(-second)
       x2 c1 1
       x2 c2 \(second * 1.5)
      RHS
      BOUNDS
      ENDATA

      """
  }

  @Test("stages in proportion share a column, and others stay as they are")
  func shares() throws {
    let instance = Instance(try #require(Family.named("cvar30_200")), seed: 1)
    let second = Double(instance.candidates[0].effects[1]) / 10_000
    let text = SharedEffects.mps(
      Self.program(second: second, instance), map: Self.map, of: instance)
    let lines = Set(text.split(separator: "\n"))
    #expect(lines.isSuperset(of: [" E d0", " e0 d0 -1", " e0 c2 1.5", " e0 obj -1.0", " x1 c0 1"]))
    #expect(lines.contains(" x2 d0 \(second)"))
    #expect(!lines.contains { $0.hasPrefix(" x1 obj") || $0.hasPrefix(" x2 c2") })
    let other = Self.program(second: second / 2, instance)
    #expect(SharedEffects.mps(other, map: Self.map, of: instance) == other)
  }
}
