import Model
import Planning
import Reports
import Testing

/// Where people read who leaves, what is paid already and what the state's model gives.
@Suite("Events in text and JSON")
struct EventTextTests {
  /// Norradalen over one year, with a change.
  private func findings(_ change: (inout ScenarioDescription) -> Void) throws -> Findings {
    try ShippedPlans.findings("norradalen") { stated in
      stated.forbund.planYears = 0
      change(&stated)
    }
  }

  @Test("who leaves stands under the contributions, and its membership in the JSON")
  func memberships() throws {
    let findings = try findings { stated in
      stated.forbundsordning.noticeMonths = 12
      for place in stated.members.indices where stated.members[place].name == "Torpnäs kommun" {
        stated.members[place].joins = CivilDate(year: 2020, month: 1, day: 1)
        stated.members[place].leaves = Member.Exit(
          notice: CivilDate(year: 2026, month: 12, day: 31))
      }
    }
    let sv = findings.text(in: .sv)
    #expect(sv.contains("Torpnäs kommun lämnar: medlem till och med 2027-12-31."))
    #expect(sv.contains("Torpnäs kommun är medlem från och med 2020-01-01."))
    #expect(
      findings.text(in: .en).contains("Torpnäs kommun leaves: a member through 2027-12-31."))
    #expect(findings.json.document.contains("\"through\": \"2027-12-31\""))
  }

  @Test(
    "what is paid already stands among the money, with how the rest is financed",
    arguments: [nil, "Reserven"])
  func midYear(financing: String?) throws {
    let findings = try findings { stated in
      stated.midYear = MidYear()
      stated.midYear?.date = CivilDate(year: 2027, month: 6, day: 1)
      stated.midYear?.paidOut = [InsatsID("I04"): Kronor(40_000)]
      stated.midYear?.financing = financing
    }
    let sv = findings.text(in: .sv)
    #expect(sv.contains("varav redan utbetalt"))
    #expect(sv.contains("Finansiering (KL 11:15): \(financing ?? "inte angiven")."))
    let en = findings.text(in: .en)
    #expect(en.contains("Financing (KL 11:15): \(financing ?? "not stated")."))
    #expect(findings.json.document.contains("\"paidOut\": 40000"))
    let written = financing.map { "\"\($0)\"" } ?? "null"
    #expect(findings.json.document.contains("\"financing\": \(written)"))
  }

  @Test("the state's grant is marked as not verified")
  func stateGrant() throws {
    let findings = try findings { stated in
      stated.nationalGrant = NationalGrant()
      stated.nationalGrant?.fullYearEquivalents = 13_300
      stated.nationalGrant?.inhabitants = 98_000
    }
    let sv = findings.text(in: .sv)
    #expect(sv.contains("Staten ger enligt fördelningsmodellen, ej verifierad: 5"))
    #expect(sv.contains("Ej verifierad: rikets helårsekvivalenter (antagande"))
    #expect(
      findings.text(in: .en).contains("The state gives by the national model, not verified: SEK"))
    #expect(findings.json.document.contains("\"granted\": 5834000"))
  }

  @Test("a run without any of it says nothing of it")
  func nothing() throws {
    let document = try findings { _ in }.json.document
    for word in ["memberships", "midYear", "paidOut", "stateGrant"] {
      #expect(!document.contains(word))
    }
  }
}
