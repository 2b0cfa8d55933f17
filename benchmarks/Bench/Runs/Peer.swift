/// A solver that is measured.
enum Peer: String, CaseIterable, Sendable {
  /// Ourselves.
  case insatsval
  case glpsol
  case cbc
  case highs
  case scip
  /// Programs without continuous columns only: it rounds the others.
  case cpsat
  case pulpCBC = "pulp-cbc"
  case pulpGLPK = "pulp-glpk"
  case pulpHiGHS = "pulp-highs"
  case pulpSCIP = "pulp-scip"
  case pyomoGLPK = "pyomo-glpk"
  case pyomoHiGHS = "pyomo-highs"

  /// What tables call it, its backends together.
  var group: String {
    switch self {
    case .insatsval: "Insatsval"
    case .glpsol: "glpsol"
    case .cbc: "CBC"
    case .highs: "HiGHS"
    case .scip: "SCIP"
    case .cpsat: "CP-SAT"
    case .pulpCBC, .pulpGLPK, .pulpHiGHS, .pulpSCIP: "PuLP"
    case .pyomoGLPK, .pyomoHiGHS: "Pyomo"
    }
  }

  /// Whether it can use more than one thread.
  var hasThreads: Bool { ![.glpsol, .pulpGLPK, .pyomoGLPK].contains(self) }

  /// Whether it takes a program of this form of a family.
  func takes(_ form: ProgramForm, of family: Family) -> Bool {
    guard self != .insatsval else { return form == .export }
    guard form.says(family) else { return false }
    return self != .cpsat || (family.years == 1 && isWhole(form, of: family))
  }

  private func isWhole(_ form: ProgramForm, of family: Family) -> Bool {
    family.levels == 1_000 || (family.isWhole && form == .naive)
  }
}
