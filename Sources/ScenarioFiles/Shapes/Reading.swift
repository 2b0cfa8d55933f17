import Model

/// What has been learned while a file is read: problems, figures, and where we are.
struct Reading: Sendable {
  /// The source and confidence that a mapping states for the figures in it.
  struct Evidence: Sendable {
    var source: String?
    var confidence: Assumption.Confidence?
  }

  /// The texts that are read, the file that was named first.
  private(set) var files: [String]
  /// Whether the file was cut short, so that what is missing may stand further down.
  private(set) var isCut: Bool
  private(set) var diagnostics: [Diagnostic]
  /// Paths where something could not be read, so that nothing more need be said about them.
  private(set) var tainted: [[String]] = []
  /// Where we are.
  var path: [String] = []
  /// The planned years, once known.
  var years: ClosedRange<Int>?
  /// The baselines of target groups, once known.
  var baselines: [GroupID: Share] = [:]
  private var evidence: [Evidence] = []
  private var figures: [Assumption] = []

  init(
    file: String, isCut: Bool = false, diagnostics: [Diagnostic] = [], tainted: [[String]] = []
  ) {
    self.init(files: [file], isCut: isCut, diagnostics: diagnostics, tainted: tainted)
  }

  /// A reading of several texts that are one source, the first of which names it.
  init(files: [String], isCut: Bool, diagnostics: [Diagnostic], tainted: [[String]]) {
    self.files = files
    self.isCut = isCut
    self.diagnostics = diagnostics
    self.tainted = tainted
  }

  /// The file that was named.
  var file: String { files[0] }

  /// The figures that no source supports, by path.
  var assumptions: [Assumption] {
    let unsupported = figures.filter { $0.source == nil || $0.confidence != .confirmed }.sorted {
      $0.path == $1.path ? ($0.source ?? "") < ($1.source ?? "") : $0.path < $1.path
    }
    var assumptions: [Assumption] = []
    assumptions.reserveCapacity(unsupported.count)
    for figure in unsupported {
      var other = assumptions.count
      while other > 0, assumptions[other - 1].path == figure.path,
        assumptions[other - 1] != figure
      {
        other -= 1
      }
      let isNoted = other > 0 && assumptions[other - 1] == figure
      if !isNoted { assumptions.append(figure) }
    }
    return assumptions
  }

  /// Goes on into another text, which has been read so far as `other` says; the places in it count
  /// from the number of texts there were before.
  mutating func goOn(into other: Reading) {
    let count = files.count
    diagnostics += other.diagnostics.map { $0.after(texts: count) }
    tainted += other.tainted
    isCut = isCut || other.isCut
    files += other.files
  }

  /// Adds a text that is read beside the others.
  mutating func add(file: String) { files.append(file) }

  /// Adds what was found in one of the texts.
  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Keeps quiet about a path from the root from now on.
  mutating func taint(at path: [String]) { tainted.append(path) }

  /// Notes that something could not be read to its end, so that what is missing may stand there.
  mutating func cut() { isCut = true }

  /// Reports that what stands here cannot be.
  mutating func refuse(_ place: Place, _ cause: Phrase, remedy: Phrase) {
    tainted.append(path)
    diagnostics.append(
      Diagnostic(file: files[place.text], place: place, cause: cause, remedy: remedy))
  }

  /// Reports that a node cannot be what it is.
  mutating func refuse(_ node: Node, _ refusal: Refusal) {
    refuse(node.place, refusal.cause, remedy: refusal.remedy)
  }

  /// Keeps quiet about a path of the current mapping from now on.
  mutating func taint(_ key: String) { tainted.append(path + [key]) }

  /// Reads inside a key or list position.
  mutating func within<Value>(_ step: String, _ read: (inout Reading) -> Value) -> Value {
    path.append(step)
    defer { path.removeLast() }
    return read(&self)
  }

  /// Reads inside a mapping that may state a source for its figures.
  mutating func supported<Value>(by stated: Evidence?, _ read: (inout Reading) -> Value) -> Value {
    guard let stated else { return read(&self) }
    evidence.append(stated)
    defer { evidence.removeLast() }
    return read(&self)
  }

  /// Notes that a figure stands here.
  ///
  /// It is an assumption unless the nearest mapping that says anything about evidence states a
  /// source and calls it confirmed (which is what a source means).
  mutating func noteFigure() {
    let nearest = evidence.last ?? Evidence()
    let confidence = nearest.confidence ?? (nearest.source == nil ? .assumed : .confirmed)
    var place = path.first ?? ""
    for step in path.dropFirst().prefix(2) {
      place += "."
      place += step
    }
    let figure = Assumption(path: place, source: nearest.source, confidence: confidence)
    // The parts of one figure follow upon each other.
    if figures.last != figure { figures.append(figure) }
  }

  /// Notes that the figure at a key of where we are is a forecast, which no source makes confirmed.
  mutating func noteForecast(_ key: String) {
    let place = (path + [key]).joined(separator: ".")
    figures = figures.map { figure in
      figure.path == place && figure.confidence == .confirmed
        ? Assumption(path: place, source: figure.source, confidence: .preliminary) : figure
    }
  }

  /// The text of a scalar that ought to be there, or `nil` after saying what is wrong.
  mutating func text(of node: Node, expecting form: ScalarForm) -> String? {
    if let text = node.text, !text.isEmpty { return text }
    let cause =
      node.text == nil
      ? Self.wrongKind(node, expected: form.name)
      : Phrase(sv: "”\(here)” saknar värde.", en: "“\(here)” has no value.")
    refuse(
      node.place, cause,
      remedy: Phrase(
        sv: "Skriv \(form.name), till exempel \(form.example).",
        en: "Write \(form.name), for example \(form.example)."))
    return nil
  }

  /// The key or list position we are at, for messages.
  var here: String { excerpt(path.last ?? file) }

  /// That a node is of the wrong kind.
  static func wrongKind(_ node: Node, expected: Phrase) -> Phrase {
    let found =
      switch node.content {
      case .scalar(let text, _):
        text.isEmpty
          ? Phrase(sv: "ingenting", en: "nothing")
          : Phrase(sv: "texten ”\(excerpt(text))”", en: "the text “\(excerpt(text))”")
      case .list: Phrase(sv: "en lista", en: "a list")
      case .mapping: Phrase(sv: "en samling nycklar", en: "a mapping of keys")
      }
    return Phrase(
      sv: "Här står \(found), där \(expected) ska stå.",
      en: "Here stands \(found), where \(expected) belongs.")
  }
}

extension Reading {
  /// Whether something at or under where we are could not be read.
  var hasTaint: Bool { tainted.contains { $0.starts(with: path) } }

  /// Whether something that a problem is about, or is worked out from, could not be read, so that
  /// the problem may be nothing but its shadow.
  func isSilent(about problem: ScenarioProblem) -> Bool {
    tainted.contains { tainted in
      problem.path.starts(with: tainted) || tainted.starts(with: problem.path)
        || problem.restsOn.contains { place in
          place.starts(with: tainted)
            || (tainted.count <= place.count + 1 && tainted.starts(with: place))
        }
    }
  }
}
