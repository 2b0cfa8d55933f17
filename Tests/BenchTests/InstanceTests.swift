import Testing

@testable import bench

/// Instances are the same at every call, and sound.
struct InstanceTests {
  @Test("a family and a seed give the same instance every time, and another seed another")
  func isDeterministic() throws {
    let family = try #require(Family.named("my20"))
    #expect(Instance(family, seed: 1) == Instance(family, seed: 1))
    #expect(Instance(family, seed: 1).candidates != Instance(family, seed: 2).candidates)
  }

  @Test("a twin has the same candidates and money, and differs in whole people alone")
  func twin() throws {
    let family = try #require(Family.named("med60"))
    let (one, other) = (Instance(family, seed: 3), try Instance(#require(family.twin), seed: 3))
    #expect(one.candidates == other.candidates)
    #expect(one.pools == other.pools)
    #expect(ScenarioText(one).yaml.contains("continuous: yes"))
    #expect(!ScenarioText(other).yaml.contains("continuous"))
    #expect(Family.named("mc60")?.twin == nil)
  }

  @Test("every candidate rises in volume, falls in effect and shares out all it has")
  func isSound() throws {
    for name in ["small15", "tightmc60", "tightmy20", "large1000"] {
      let instance = Instance(try #require(Family.named(name)), seed: 2)
      for candidate in instance.candidates {
        let volumes = candidate.volumes
        #expect(zip(volumes, volumes.dropFirst()).allSatisfy { $0 < $1 })
        #expect(volumes.count == candidate.effects.count)
        #expect(zip(candidate.effects, candidate.effects.dropFirst()).allSatisfy { $0 >= $1 })
        #expect(candidate.groups.map(\.share).reduce(0, +) == 1_000)
        #expect(candidate.kommuner.map(\.share).reduce(0, +) == 1_000)
      }
      #expect(instance.pools.allSatisfy { $0 % 4 == 0 })
    }
  }

  @Test("a cost is indexed from the first year and rounded half up to kronor")
  func kronor() {
    // 5 tkr · 1.03² = 5 304.5 kronor.
    #expect((0...2).map { Instance.kronor(5, year: $0) } == [5_000, 5_150, 5_305])
  }
}
