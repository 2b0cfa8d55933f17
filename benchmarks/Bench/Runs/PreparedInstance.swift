import Optimization

/// An instance with the files that solvers read.
struct PreparedInstance {
  let instance: Instance
  /// The scenario.
  let scenario: String
  private let stem: String
  private let meanings: [ProgramForm: ColumnMeanings]

  /// Writes the scenario and the programs of the forms.
  ///
  /// A form that `insatsval export` refuses is left out, and said.
  init(
    _ instance: Instance, forms: [ProgramForm], _ place: Workplace
  ) throws(FileTrouble) {
    self.instance = instance
    stem = "\(place.folder)/\(instance.name)"
    scenario = try Generate.scenario(of: instance, in: place.folder)
    var meanings: [ProgramForm: ColumnMeanings] = [:]
    if forms.contains(.export) || forms.contains(.effects) {
      let command = [
        place.insatsval, "export", scenario, "--format", "mps", "--quiet", "--output",
        stem + "-export.mps",
      ]
      if try place.words(of: command, limit: 600) != nil,
        let map = try TextFile.read(stem + "-export.map"),
        let columns = ColumnMeanings(map: map, of: instance)
      {
        meanings[.export] = columns
        if forms.contains(.effects), ProgramForm.effects.says(instance.family),
          let program = try TextFile.read(stem + "-export.mps")
        {
          meanings[.effects] = columns
          try TextFile.write(
            SharedEffects.mps(program, map: map, of: instance), to: stem + "-effects.mps")
        }
      } else {
        TextFile.say("\(instance.name): insatsval export gave no program that is understood")
      }
    }
    for form in [ProgramForm.hull, .naive]
    where forms.contains(form) && form.says(instance.family) {
      let program = TextbookProgram(instance, form)
      try TextFile.write(program.program.mps(), to: "\(stem)-\(form.rawValue).mps")
      meanings[form] = program.meanings
    }
    self.meanings = meanings
  }

  /// The forms there are.
  var forms: [ProgramForm] { ProgramForm.allCases.filter { meanings[$0] != nil } }

  /// The program of a form.
  func program(_ form: ProgramForm) -> String { "\(stem)-\(form.rawValue).mps" }

  /// Where an answer is written.
  func answer(_ ending: String) -> String { "\(stem).\(ending)" }

  /// The plan that an answer's columns say.
  func plan(_ answer: Answer, _ form: ProgramForm) -> ProposedPlan? {
    answer.plan
      ?? (answer.columns.isEmpty
        ? nil : meanings[form].map { $0.plan(of: instance, answer.columns) })
  }

  /// What the columns of the exported program are in a plan.
  func columns(of plan: ProposedPlan) -> [String: Double] {
    (meanings[.export]?.columns ?? [:]).compactMapValues { meaning in
      let volume = plan.volumes[meaning.place][meaning.year]
      guard let unit = meaning.volume else { return volume == nil ? 0 : 1 }
      guard instance.candidates[meaning.place].hasLevels else { return volume ?? 0 }
      return volume.map { abs($0 - unit) < 1e-3 } ?? false ? 1 : 0
    }
  }
}
