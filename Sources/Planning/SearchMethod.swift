import Optimization

/// How the best plan is searched for.
///
/// Every method ends in the same answer within the gap asked for, checked in the same way; they
/// differ in how long they take. The article on methods tells them apart.
public enum SearchMethod: String, Sendable, CaseIterable {
  /// The scenario's size and form decide.
  case automatic
  /// Branch and bound without cuts.
  case branchAndBound = "branch-and-bound"
  /// Branch and bound with every cut that GLPK makes.
  case branchAndCut = "branch-and-cut"
  /// Several ways of branching in turns with growing limits.
  case turns
  /// Whole-people volumes relaxed first, then whole numbers around what that gives.
  case relaxVolumes = "relax-volumes"
  /// What is near the relaxation's optimum, then what is farther away.
  case deepening
  /// Branch and bound on a dense tableau.
  case tableau
  /// Lagrangian bounds, then core programs of growing size.
  case cores
  /// Branch and bound on insatser with Lagrangian bounds, where everything is a choice.
  case blocks
  /// Branch and bound of our own, every node from its parent's basis.
  case tree

  /// The method as the solver names it.
  var solver: SolveOptions.Method {
    switch self {
    case .automatic: .automatic
    case .branchAndBound: .branchAndBound
    case .branchAndCut: .branchAndCut
    case .turns: .turns
    case .relaxVolumes: .relaxVolumes
    case .deepening: .deepening
    case .tableau: .tableau
    case .cores: .cores
    case .blocks: .blocks
    case .tree: .tree
    }
  }
}
