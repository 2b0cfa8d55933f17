/// Which measurement a line of results is.
struct RunKey: Sendable, Hashable {
  let family: String
  let seed: Int
  let peer: Peer
  let form: ProgramForm
  let gap: String
  let threads: Int
  let round: Int

  /// What is compared: the same instance, gap and threads.
  var question: Question { Question(family: family, seed: seed, gap: gap, threads: threads) }

  /// The instance with the asked gap and the threads.
  struct Question: Sendable, Hashable {
    let family: String
    let seed: Int
    let gap: String
    let threads: Int
  }
}
