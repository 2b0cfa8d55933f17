import Optimization
import Synchronization

/// Plans that were found before, for scenarios that come to the same program.
///
/// Many points of a sweep do: where money that a change brings cannot be used, or what is changed is
/// nothing that a plan is chosen by. A plan is taken from here only where everything that its search
/// reads is the same (the program, the levels and the tie rule's steps), so that it is the
/// very plan that searching would find; cost, rules and value are worked out anew from each scenario.
///
/// A cache belongs to one set of options and may be shared by threads. It stops taking in programs when
/// it holds as much as it may.
public final class PlanCache: Sendable {
  /// All that a search reads.
  struct Question: Hashable, Sendable {
    let program: MathematicalProgram
    let levels: [ObjectiveLevel]
    let tieSteps: [LinearExpression]

    /// How many terms it has, which is what it takes to keep it.
    fileprivate var size: Int {
      program.variables.count
        + program.constraints.reduce(0) { $0 + $1.terms.count }
        + tieSteps.reduce(0) { $0 + $1.terms.count }
    }
  }

  /// What a search came to.
  struct Answer: Sendable {
    let results: [LexicographicSearch.LevelResult]
    let solution: Solution
    let ties: Ties
  }

  private struct State {
    var answers: [Question: Answer] = [:]
    var size = 0
  }

  /// The most terms that are kept, some 100 megabytes.
  private static let mostTerms = 4_000_000

  private let state = Mutex(State())

  /// A cache that knows nothing.
  public init() {}

  /// How many programs it knows.
  var count: Int { state.withLock { $0.answers.count } }

  /// What was found for a question; `nil` where it is new.
  func answer(to question: Question) -> Answer? {
    state.withLock { $0.answers[question] }
  }

  /// Keeps what was found.
  func keep(_ answer: Answer, for question: Question) {
    let size = question.size
    state.withLock { state in
      guard state.size + size <= Self.mostTerms else { return }
      if state.answers.updateValue(answer, forKey: question) == nil { state.size += size }
    }
  }
}

extension PlanCache: Equatable {
  /// A cache is equal to itself alone.
  public static func == (left: PlanCache, right: PlanCache) -> Bool { left === right }
}

extension LexicographicSearch {
  /// What the search asks of a cache.
  var question: PlanCache.Question {
    PlanCache.Question(program: unheld.program, levels: levels, tieSteps: unheld.tieSteps)
  }
}
