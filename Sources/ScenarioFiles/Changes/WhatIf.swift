import Model

/// A named difference on a base, as its file states it.
struct WhatIfDraft: Sendable {
  let id: String
  var name: String?
  var because: String?
  /// Other what-ifs whose changes are made as well.
  var with: [Mention] = []
  var changes: [Change] = []
  var removals: [Change] = []

  /// A what-if that another mentions, and where.
  struct Mention: Sendable {
    let id: String
    let place: Place
  }

  init(id: String) { self.id = id }
}

/// A named difference on a base.
public struct WhatIf: Hashable, Sendable {
  /// Its identifier, which `--what-if` takes.
  public let id: String
  /// What people call it.
  public let name: String
  /// Why it is asked, where stated.
  public let because: String?
  /// Other what-ifs that are part of it.
  public let with: [String]
}

extension WhatIf {
  init(_ draft: WhatIfDraft) {
    id = draft.id
    name = draft.name ?? draft.id
    because = draft.because
    with = draft.with.map(\.id)
  }
}

/// Which changes are made to a base before it is read.
public struct ChangeSelection: Hashable, Sendable {
  /// The what-ifs of the file that are made, by identifier.
  public var whatIfs: [String]
  /// Changes given outside the file, each `PATH=VALUE`.
  public var settings: [String]
  /// Paths whose values are taken away.
  public var removals: [String]

  /// A selection of changes; none is the base as it stands.
  public init(whatIfs: [String] = [], settings: [String] = [], removals: [String] = []) {
    self.whatIfs = whatIfs
    self.settings = settings
    self.removals = removals
  }

  /// Whether the base stands as it is.
  public var isEmpty: Bool { whatIfs.isEmpty && settings.isEmpty && removals.isEmpty }
}
