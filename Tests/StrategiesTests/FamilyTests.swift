import Model
import Planning
import Testing
import TinyForbund

@testable import Strategies

/// Families of förbund.
struct FamilyTests {
  @Test("a förbund of each family is a scenario with a lawful plan, the same for the same seed")
  func everyFamily() throws {
    let law = try TinyForbund.law()
    for family in Family.all {
      let scenario = try family.scenario(seed: 1, law: law)
      #expect(try family.scenario(seed: 1, law: law) == scenario)
      #expect(try family.scenario(seed: 2, law: law) != scenario)
      #expect(scenario.insatser.count == family.recipe.insatser)
      #expect(scenario.kommuner.count == family.recipe.kommuner)
      #expect(scenario.yearCount == family.recipe.planYears + 1)
      #expect(!scenario.stated.priorities.isEmpty)
    }
  }

  @Test("volumes and reach have the shape of the family")
  func shapes() throws {
    let law = try TinyForbund.law()
    let levels = try #require(Family.named("levels30")).scenario(seed: 3, law: law)
    for insats in levels.insatser where insats.focus == .individual {
      guard case .levels? = insats.volume else {
        Issue.record("\(insats.id) has no levels")
        continue
      }
    }
    let few = try #require(Family.named("kommuner30")).scenario(seed: 3, law: law)
    for insats in few.insatser where insats.focus == .individual {
      guard case .kommuner(let kommuner) = insats.reach, kommuner.count <= 2 else {
        Issue.record("\(insats.id) reaches too many")
        continue
      }
    }
  }

  @Test("names are unique and found, and no other is")
  func names() {
    #expect(Set(Family.all.map(\.name)).count == Family.all.count)
    for family in Family.all { #expect(Family.named(family.name) == family) }
    #expect(Family.named("ingen") == nil)
  }
}
