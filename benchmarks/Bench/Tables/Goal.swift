/// A row of the table that we hold ourselves against.
struct Goal: Sendable {
  /// How many times faster than a peer we must be, and aim to be.
  struct Ratio: Sendable {
    let must: Double
    let aim: Double?
  }

  /// What is measured.
  let work: String
  /// The families it is measured on.
  let families: [String]
  /// By peer.
  var ratios: [String: Ratio] = [:]
  /// Whether no peer may be faster on any instance.
  var isNeverSlower = false
  /// The most seconds, must and aim.
  var seconds: Ratio?
  /// The most memory in MB.
  var memory: Double?

  /// Plans from file to answer.
  static let plans = [
    Goal(
      work: "one förbund, 15 insatser", families: ["small15"],
      ratios: [
        "HiGHS": Ratio(must: 40, aim: 100), "CBC": Ratio(must: 10, aim: 25),
        "PuLP": Ratio(must: 10, aim: 30), "glpsol": Ratio(must: 0.5, aim: 0.9),
      ]),
    Goal(
      work: "one förbund, 60 insatser", families: ["med60", "cont60", "mc60", "tight60"],
      ratios: [
        "HiGHS": Ratio(must: 6, aim: 12), "CBC": Ratio(must: 1.5, aim: 3),
        "PuLP": Ratio(must: 6, aim: 12),
      ]),
    Goal(
      work: "whole people: those two and three years",
      families: [
        "small15-people", "med60-people", "cont60-people", "tight60-people", "my20-people",
        "my60-people", "tightmy20-people", "tightmy60-people",
      ],
      ratios: [
        "HiGHS": Ratio(must: 5, aim: 25), "CBC": Ratio(must: 3, aim: 15),
        "PuLP": Ratio(must: 3, aim: nil), "glpsol": Ratio(must: 2, aim: 20),
      ], isNeverSlower: true),
    Goal(
      work: "three years, 20–60 insatser",
      families: ["my20", "my60", "tightmy20", "tightmy60"],
      ratios: [
        "HiGHS": Ratio(must: 8, aim: 50), "CBC": Ratio(must: 2, aim: 20),
        "PuLP": Ratio(must: 5, aim: 30),
      ]),
    Goal(
      work: "CVaR, up to 1 000 draws",
      families: ["cvar30_200", "cvar30_1000", "cvar60_200", "cvar60_1000"],
      ratios: [
        "HiGHS": Ratio(must: 5, aim: 30), "CBC": Ratio(must: 4, aim: 15),
        "PuLP": Ratio(must: 5, aim: 20),
      ]),
    Goal(
      work: "all levels, tight, 60", families: ["tightmc60"],
      ratios: [
        "HiGHS": Ratio(must: 2, aim: 15), "CBC": Ratio(must: 4, aim: 30),
        "PuLP": Ratio(must: 4, aim: nil),
      ], isNeverSlower: true),
    Goal(
      work: "1 000 insatser", families: ["large1000", "tight1000", "mc1000", "tightmc1000"],
      ratios: [
        "HiGHS": Ratio(must: 10, aim: 40), "CBC": Ratio(must: 8, aim: 25),
        "PuLP": Ratio(must: 10, aim: nil),
      ], seconds: Ratio(must: 0.5, aim: 0.04)),
    Goal(
      work: "10 000 insatser", families: ["huge10000", "tight10000"],
      ratios: [
        "HiGHS": Ratio(must: 100, aim: 300), "CBC": Ratio(must: 35, aim: 100),
        "PuLP": Ratio(must: 35, aim: nil),
      ], seconds: Ratio(must: 2, aim: 0.25), memory: 64),
    Goal(
      work: "CVaR, whole people",
      families: [
        "cvar30_200-people", "cvar30_1000-people", "cvar60_200-people", "cvar60_1000-people",
      ]),
    Goal(work: "CVaR, 2 000 draws", families: ["cvar60_2000", "cvar60_2000-people"]),
    Goal(work: "1 000 insatser, whole people", families: ["large1000-people", "tight1000-people"]),
    Goal(
      work: "10 000 insatser, whole people", families: ["huge10000-people", "tight10000-people"]),
  ]

  /// Many plans in one: seconds for each, and how much faster than solvers that begin anew.
  static let draws = Goal(
    work: "re-optimised draws, 60 insatser", families: [],
    ratios: [
      "HiGHS": Ratio(must: 15, aim: 200), "CBC": Ratio(must: 10, aim: nil),
      "PuLP": Ratio(must: 30, aim: nil),
    ], seconds: Ratio(must: 12, aim: 1))
  /// The most seconds of a frontier of 50 budgets.
  static let frontier = Ratio(must: 1, aim: 0.1)
  /// The most that time may grow with the number of insatser, as an exponent.
  static let growth = 1.15
}
