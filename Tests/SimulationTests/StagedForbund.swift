import Model
import ScenarioFiles

/// Small förbund whose insatser have curves of two stages, each with its own range, over levels and
/// continuous volumes under a tight pool: everything in them follows from a seed.
enum StagedForbund {
  static func scenario(
    seed: UInt64, insatser count: Int = 7, priorities: String = "{}"
  ) throws -> Scenario {
    var numbers = Numbers(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
    let insatser = (1...count).map { number -> String in
      let (least, most) = (numbers.next(4...8), numbers.next(14...24))
      let bend = numbers.next(9...12)
      let first = numbers.next(24...40)
      let second = numbers.next(4...12)
      let isContinuous = numbers.next(0...1) == 1
      let volume =
        isContinuous
        ? "{none_or: \(least)–\(most) new participants, continuous: yes}"
        : "{levels: [\(least), \(bend), \(most) new participants]}"
      return """
          I\(number):
            name: Insats \(number)
            focus: individual
            owner: norrby
            parts: [kommun, af, fk, region]
            reaches: all
            purpose: förvärvsarbete
            coordinated_need: yes
            contains: [coaching]
            tags: [\(number <= 3 ? "först" : "sedan")]
            status: new
            agreement: accepted
            cost: {fixed: \(numbers.next(60...150)) tkr, per_participant: \(numbers.next(11...29)) tkr}
            volume: \(volume)
            effect: {outcome: arbete, curve: [{to: \(bend) participants, net: {low: \(first - numbers.next(6...20)) pe, likely: \(first) pe, high: \(first + numbers.next(6...20)) pe}}, {to: \(most) participants, net: {low: \(second - numbers.next(1...3)) pe, likely: \(second) pe, high: \(second + numbers.next(1...9)) pe}}]}
        """
    }
    let text = """
      insatsval: 1
      forbund: {name: Trappan, fictional: yes, budget_year: 2027, plan_years: 0}
      members:
        fk: {name: Försäkringskassan, part: state, contribution: [800 tkr]}
        af: {name: Arbetsförmedlingen, part: state, contribution: paid by fk}
        regionen: {name: Regionen, part: region, contribution: [400 tkr]}
        norrby: {name: Norrby kommun, part: kommun, inhabitants: 30 000, contribution: [400 tkr]}
      contributions: {round_to: 1 tkr}
      equity: {opening: 0 kr, use: 0 kr, ceiling: none}
      insatser:
      \(insatser.joined(separator: "\n"))
      priorities: \(priorities)
      objective: {maximise: arbete}

      """
    return try ScenarioFile(bytes: Array(text.utf8), named: "trappan.yaml").scenario
  }

  /// Whole numbers from a seed (Marsaglia 2003).
  private struct Numbers {
    var state: UInt64

    mutating func next(_ range: ClosedRange<Int>) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return range.lowerBound + Int(state % UInt64(range.count))
    }
  }
}
