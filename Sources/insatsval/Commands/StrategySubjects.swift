import Model
import ScenarioFiles
import Strategies

/// One förbund that strategies are compared on: a file, or one that is drawn.
struct StrategySubject: Sendable {
  enum Origin: Sendable {
    case file(ScenarioSource)
    case drawn(Family, seed: UInt64, law: LawFigures)
  }

  let origin: Origin
  /// What it is called in a row.
  let name: String
  /// What names the file and everything else that its rows depend on.
  let fingerprint: String

  /// The scenario, with the changes made, over its first years where so many are asked for.
  ///
  /// A förbund that is drawn is what it is: changes are for files.
  func scenario(_ changes: ChangeSelection, years: Int?) throws(Diagnostics) -> Scenario? {
    switch origin {
    case .file(let source):
      let file = try source.scenario(changes)
      guard let years, years < file.scenario.yearCount else { return file.scenario }
      return try file.limited(toYears: years).scenario
    case .drawn(let family, let seed, let law):
      do throws(ScenarioProblems) {
        return try family.scenario(seed: seed, law: law)
      } catch {
        return nil
      }
    }
  }
}

/// Every förbund that strategies are compared on: files first, then families.
struct StrategySubjects {
  let all: [StrategySubject]

  /// The source of the only förbund, where it is one file.
  var alone: ScenarioSource? {
    guard all.count == 1, case .file(let source) = all[0].origin else { return nil }
    return source
  }

  init(_ command: CompareStrategies) throws(Ending) {
    let settings = [
      "seed \(command.seed)", command.search.asked,
      command.changes.years.map { "--years \($0)" } ?? "",
    ].filter { !$0.isEmpty }
    let selection = command.changes.selection
    var subjects: [StrategySubject] = []
    do throws(Diagnostics) {
      for name in command.files {
        for path in try ScenarioFolder.files(in: name) {
          let source = try ScenarioSource(reading: path)
          let rest = selection.whatIfs + selection.settings + selection.removals + settings
          subjects.append(
            StrategySubject(
              origin: .file(source), name: source.name, fingerprint: source.fingerprint(with: rest)
            ))
        }
      }
      guard !command.family.isEmpty else {
        all = subjects
        return
      }
      let law = try NationalLaw.figures(in: Family.budgetYear)
      let families =
        command.family.contains("all") ? Family.all : command.family.compactMap(Family.named)
      for family in families {
        for seed in command.seeds.seeds {
          subjects.append(
            StrategySubject(
              origin: .drawn(family, seed: seed, law: law), name: "\(family.name):\(seed)",
              fingerprint: settings.joined(separator: "; ")))
        }
      }
    } catch {
      StandardStreams.complain(error.text(in: command.writing.language))
      throw .wrongInput
    }
    all = subjects
  }
}
