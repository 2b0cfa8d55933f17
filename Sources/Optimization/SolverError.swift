/// Why a program could not be handed to the solver, or why the solver gave up.
///
/// Infeasible, unbounded and stopped programs are answers, not errors: see ``Outcome``.
public struct SolverError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is.
  public enum Kind: Hashable, Sendable {
    /// The program holds a number or a handle that makes no sense.
    case malformedProgram
    /// An option makes no sense for this program.
    case malformedOptions
    /// This thread already has an open workspace.
    case workspaceBusy
    /// The workspace was opened on another thread.
    case wrongThread
    /// The memory limit was reached.
    case outOfMemory
    /// GLPK gave up; the message is its own.
    case solverFault
    /// Rounding kept the simplex method from an answer that survives our check.
    case numericalTrouble
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// What happened, with the name of the variable or constraint where there is one.
  public let message: String

  /// The message.
  public var description: String { message }

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
