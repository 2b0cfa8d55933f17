import Model

/// Puts changes into a tree.
///
/// Every path is followed through the base as it stands, so the order in which changes are written
/// means nothing; two changes to one value, or one inside another, are refused.
struct ChangeApplication {
  /// The tree with the changes in it.
  private(set) var root: Node
  /// What each change did, in the order they are written.
  private(set) var differences: [Difference] = []

  private struct Edit {
    let change: Change
    let target: ChangeTarget
    let value: Node?
  }

  /// The base with the changes; what cannot be done is reported, and left as it was.
  init(_ changes: [Change], to base: Node, _ reading: inout Reading) {
    root = base
    let description = Record<ScenarioDraft>.scenario.description
    let following = PathFollowing(years: base.plannedYears)
    var edits: [Edit] = []
    for change in changes {
      guard let path = ChangePath(change.path) else {
        reading.refuse(change, PathWording.empty(change.path))
        continue
      }
      do throws(DeadEnd) {
        for target in try following.targets(of: path, in: base, as: description) {
          guard change.value != nil || target.node != nil else {
            throw following.deadEnd(of: path, in: base, as: description)
          }
          if let edit = Self.edit(change, target, &reading) { edits.append(edit) }
        }
      } catch {
        reading.refuse(
          change, PathWording(base: base, description: description).refusal(of: path, error))
      }
    }
    guard Self.areApart(edits, &reading), reading.diagnostics.isEmpty else { return }
    apply(edits)
  }

  private static func edit(
    _ change: Change, _ target: ChangeTarget, _ reading: inout Reading
  ) -> Edit? {
    guard let written = change.value else {
      return Edit(change: change, target: target, value: nil)
    }
    do throws(Refusal) {
      let value = try ChangedValue(written).applied(to: target.node, written: written)
      return Edit(change: change, target: target, value: value)
    } catch {
      reading.refuse(written, error)
      return nil
    }
  }

  /// Whether no change meets another; the later one of two that do is reported.
  private static func areApart(_ edits: [Edit], _ reading: inout Reading) -> Bool {
    var seen: [[String]: Change] = [:]
    var inside: [[String]: Change] = [:]
    var areApart = true
    for edit in edits {
      let steps = edit.target.steps
      let prefixes = steps.indices.map { Array(steps[...$0]) }
      let other = prefixes.lazy.compactMap { seen[$0] }.first ?? inside[steps]
      if let other {
        reading.refuse(
          edit.change,
          PathWording.twice(
            edit.target.written.joined(separator: "."), other, in: reading.files))
        areApart = false
      }
      seen[steps] = edit.change
      for prefix in prefixes.dropLast() where inside[prefix] == nil {
        inside[prefix] = edit.change
      }
    }
    return areApart
  }

  private mutating func apply(_ edits: [Edit]) {
    for edit in edits {
      differences.append(
        Difference(
          path: edit.target.written.joined(separator: "."), before: edit.target.node,
          after: edit.value))
    }
    for edit in edits where edit.value != nil {
      spread(edit.target)
      root = root.replacing(edit.target.steps, with: edit.value)
    }
    // The last item of a list goes first, so that the others keep their positions.
    let removals = edits.filter { $0.value == nil }.map(\.target)
    for target in removals.sorted(by: { $0.positions.lexicographicallyPrecedes($1.positions) })
      .reversed()
    {
      spread(target)
      root = root.replacing(target.steps, with: nil)
    }
  }

  /// Makes one figure for all years into one for each, unless an earlier change has.
  private mutating func spread(_ target: ChangeTarget) {
    guard let spreads = target.spreads else { return }
    let steps = target.steps.prefix(spreads.depth)
    let figure = steps.reduce(root as Node?) { node, step in node?.item(step) }
    guard let figure, figure.text != nil else { return }
    root = root.replacing(steps, with: figure.spread(over: spreads.years))
  }
}

extension ChangeTarget {
  /// The steps with list items as numbers, to order removals by.
  fileprivate var positions: [Int] { steps.map { Int($0) ?? 0 } }
}

extension Node {
  /// The piece one step on; list items by position.
  fileprivate func item(_ step: String) -> Node? {
    switch content {
    case .scalar: nil
    case .list(let items): Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
    case .mapping: self[step]
    }
  }

  /// More plan years than any scenario may have; the reader says which it may.
  private static let mostPlanYears = 10

  /// The years that a scenario plans, as far as its head says.
  var plannedYears: ClosedRange<Int>? {
    guard let forbund = self["forbund"],
      let first = forbund["budget_year"]?.text.flatMap(Year.number)
    else { return nil }
    let more = forbund["plan_years"]?.text.flatMap { Int($0) } ?? Forbund().planYears
    return (0...Self.mostPlanYears).contains(more) ? first...(first + more) : nil
  }
}

extension Reading {
  /// Reports that a change cannot be made.
  fileprivate mutating func refuse(_ change: Change, _ refusal: Refusal) {
    refuse(change.place, refusal.cause, remedy: refusal.remedy)
  }
}
