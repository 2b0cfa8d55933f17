import Model
import ScenarioFiles
import Testing

/// Plans that somebody else made are read for what they mean; the rules judge them afterwards.
@Suite("Plan files")
struct PlanFileTests {
  @Test("a volume stands for every year it can, and years by name for themselves")
  func volumes() throws {
    let plan = try read(
      "plan: {I01: 30 participants, I02: {2028: 24 participants}}", for: SmallScenario.text)
    #expect(plan.choices[0].map { $0?.volume } == [Volume(30), Volume(30)])
    #expect(plan.choices[1].map { $0?.volume } == [nil, Volume(24)])
  }

  @Test("yes is the only way there is, no is not funded, and silence is no")
  func yesAndNo() throws {
    let plan = try read("plan: {I02: {2027: yes, 2028: no}}", for: SmallScenario.text)
    #expect(plan.choices[0].allSatisfy { $0 == nil })
    #expect(plan.choices[1].map { $0?.volume } == [Volume(24), nil])
  }

  @Test("yes to several volumes is refused with what to write")
  func ambiguous() {
    #expect(
      problems("plan: {I01: yes}", for: SmallScenario.text) == [
        "p.yaml:1:8: error: “I01” can have several volumes or amounts, so yes is not enough. "
          + "Write the volume, for example 40 participants."
      ])
  }

  @Test("an amount names a grant, with the volume that follows from it")
  func grants() throws {
    let text = SmallScenario.changed(
      "cost: 400 tkr", "cost: {fixed: 400 tkr, may_grant: [200 tkr, 400 tkr]}")
    let plan = try read("plan: {I02: 200 tkr}", for: text)
    #expect(plan.choices[1][0] == Plan.Choice(volume: Volume(12), grant: 0))
    #expect(
      problems("plan: {I02: 300 tkr}", for: text) == [
        "p.yaml:1:8: error: SEK 300 thousand is not an amount that “I02” may be granted. "
          + "The amounts are SEK 200 thousand and SEK 400 thousand."
      ])
  }

  @Test("yes follows the ramp-up, year by year of the run")
  func rampUp() throws {
    let text = SmallScenario.changed(
      "volume: 24 new participants", "volume: 24 new participants\n    ramp_up: [50 %, 100 %]")
    let plan = try read("plan: {I02: yes}", for: text)
    #expect(plan.choices[1].map { $0?.volume } == [Volume(12), Volume(24)])
    let late = try read("plan: {I02: {2028: yes}}", for: text)
    #expect(late.choices[1].map { $0?.volume } == [nil, Volume(12)])
  }

  @Test("a volume that only fits the months that are decided ends when they do")
  func endsWhenDecided() throws {
    let text = SmallScenario.changed(
      "status: new", "status: decided\n    decided_until: 2027-06-30")
    let plan = try read("plan: {I02: 12 participants}", for: text)
    #expect(plan.choices[1][0] == Plan.Choice(volume: Volume(12), endsWhenDecided: true))
  }

  @Test("what was printed is read back to the same plan, costs and effects passed over")
  func printed() throws {
    let json = """
      {"insatsval": 1, "insatser": [
        {"id": "I01", "funded": true, "years": [
          {"year": 2027, "funded": true, "participants": 22.5, "cost": 1},
          {"year": 2028, "funded": false, "participants": 0, "cost": 7}]},
        {"id": "I02", "funded": false, "years": []}]}
      """
    let plan = try read(json, for: SmallScenario.text)
    #expect(plan.choices[0].map { $0?.volume } == [Volume(hundredths: 2_250), nil])
    #expect(plan.choices[1].allSatisfy { $0 == nil })
  }

  @Test("every problem is told, each at its place")
  func problemsTogether() {
    let text = "plan:\n  I1: yes\n  I02: {2031: yes}\n  I01: 40\n"
    #expect(
      problems(text, for: SmallScenario.text) == [
        "p.yaml:2:3: error: The scenario has no insats “I1”. Is “I01” meant?",
        "p.yaml:3:9: error: “2031” is not a planned year. The years are 2027–2028.",
        "p.yaml:4:8: error: “40” is not a number of participants, an amount, yes or no. "
          + "Write for example 40 participants.",
      ])
  }

  private func read(_ text: String, for scenario: String) throws -> Plan {
    let scenario = try SmallScenario.read(scenario).scenario
    return try PlanFile(
      bytes: Array(text.utf8), named: "p.yaml", for: scenario, known: scenario.years
    ).plan
  }

  /// The lines of diagnostics that a plan gives.
  private func problems(_ text: String, for scenario: String) -> [String] {
    do {
      _ = try read(text, for: scenario)
      return []
    } catch let error as Diagnostics {
      return error.all.map { $0.text(in: .en) }
    } catch {
      return ["\(error)"]
    }
  }
}
