/// Finds the name that was probably meant by one that does not exist.
package enum NearestName {
  /// The known name nearest to `wrong`, or `nil` when none is near: at most a third of its letters
  /// may be added, left out, changed or swapped.
  package static func of(_ wrong: String, among known: some Sequence<String>) -> String? {
    let letters = Array(wrong.lowercased().unicodeScalars)
    let reach = max(1, min(letters.count, 12) / 3)
    var best: (distance: Int, name: String)?
    for name in known {
      let other = Array(name.lowercased().unicodeScalars)
      guard abs(other.count - letters.count) <= reach else { continue }
      let distance = distance(letters, other)
      guard distance <= reach else { continue }
      if let found = best, (found.distance, found.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// The least number of letters to add, leave out, change, or swap with the next one.
  private static func distance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...to.count)
    for row in from.indices {
      var current = [row + 1]
      for column in to.indices {
        let change = above[column] + (from[row] == to[column] ? 0 : 1)
        var least = min(change, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, from[row] == to[column - 1], from[row - 1] == to[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, above) = (above, current)
    }
    return above[to.count]
  }
}
