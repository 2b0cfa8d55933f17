import Model

/// What a form needs to know of a value before it has one: where its parts stand, and how a cell
/// shows it.
extension ValueDescription {
  /// The ways to write the value, none of which is itself a choice.
  var alternatives: [ValueDescription] {
    if case .either(let some) = self { some.flatMap(\.alternatives) } else { [self] }
  }

  /// The fixed keys, where the value may be written with some.
  var properties: [PropertyDescription] {
    alternatives.flatMap { alternative -> [PropertyDescription] in
      if case .record(_, let properties) = alternative { properties } else { [] }
    }
  }

  /// The forms of text that it may be written as.
  var forms: [ScalarForm] {
    alternatives.compactMap { alternative in
      if case .scalar(let form) = alternative { form } else { nil }
    }
  }

  /// The words it may be, where it is one of a few.
  var words: [String] {
    alternatives.flatMap { alternative -> [String] in
      switch alternative {
      case .words(let words): words
      case .scalar(let form) where form.name == ScalarForm.flag.name: ["yes", "no"]
      default: []
      }
    }
  }

  /// What the items are, where it may be a list.
  var item: ValueDescription? {
    alternatives.lazy.compactMap { alternative in
      if case .list(let item) = alternative { item } else { nil }
    }.first
  }

  /// The values by name, where it may be a mapping with names of one's own.
  var mapped: (keys: ScalarForm, item: ValueDescription)? {
    alternatives.lazy.compactMap { alternative in
      if case .map(let keys, let item) = alternative { (keys, item) } else { nil }
    }.first
  }

  /// Whether anything may stand here, to be read where it is put.
  var isAnything: Bool {
    alternatives.contains { alternative in
      if case .anything = alternative { true } else { false }
    }
  }

  /// Whether the value is a collection of counts by name, which have a column each.
  var isCounts: Bool {
    guard let mapped, mapped.keys.pattern == ScalarForm.identifier.pattern else { return false }
    return mapped.item.forms.contains { $0.pattern == ScalarForm.whole.pattern }
  }

  /// What stands under a key or a year; `nil` where the format has no such thing.
  func inside(_ step: String) -> ValueDescription? {
    let some = alternatives.compactMap { alternative -> ValueDescription? in
      switch alternative {
      case .record(_, let properties): properties.first { $0.key == step }?.value
      case .map(let keys, let item): Word.refusal(of: step, as: keys) == nil ? item : nil
      default: nil
      }
    }
    return some.count > 1 ? .either(some) : some.first
  }

  /// What stands at the end of a path of keys and years.
  func inside(_ path: some Collection<String>) -> ValueDescription? {
    path.reduce(self as ValueDescription?) { $0?.inside($1) }
  }

  /// Whether each item of a list is a name, so that commas between them are enough.
  var isListOfNames: Bool {
    guard let item else { return false }
    return item.alternatives.allSatisfy { alternative in
      switch alternative {
      case .words: true
      case .scalar(let form):
        [ScalarForm.identifier.pattern, ScalarForm.path.pattern].contains(form.pattern)
      default: false
      }
    }
  }

  /// The unit that its numbers usually have.
  var usualUnit: FormUnit? {
    forms.lazy.compactMap { form in
      WrittenNumber(form.example).flatMap { FormUnit(word: $0.unit) }
    }.first
  }

  /// Whether a number may stand without a unit.
  var takesBareNumber: Bool {
    forms.contains { WrittenNumber($0.example)?.unit == "" }
  }

  /// Whether it is a year or a version, whose digits are not grouped.
  var isPlainNumber: Bool {
    forms.contains { form in
      WrittenNumber(form.example)?.unit == "" && !(form.pattern?.contains(" ") ?? false)
    }
  }

  /// Whether it may be a day.
  var isDate: Bool { forms.contains { $0.pattern == ScalarForm.date.pattern } }

  /// The format of a cell that is still empty.
  var emptyFormat: FormFormat {
    if isAnything { return .text }
    if isDate { return .date }
    if let usualUnit { return .unit(usualUnit, decimals: 0) }
    if isPlainNumber { return .plain }
    return takesBareNumber ? .count(decimals: 0) : .text
  }
}
