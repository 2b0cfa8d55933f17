/// What a column of a program says about the plan.
struct ColumnMeaning: Sendable, Hashable {
  /// The candidate.
  let place: Int
  /// The year, from 0.
  let year: Int
  /// Participants for each unit of the column; `nil` says whether the candidate is funded.
  let volume: Double?
}

/// What the columns of a program say about the plan, by name.
struct ColumnMeanings: Sendable {
  private(set) var columns: [String: ColumnMeaning] = [:]

  /// The columns of a program that this target builds.
  init(_ columns: [String: ColumnMeaning]) { self.columns = columns }

  /// The columns of an exported program by its map; `nil` where levels or corners are not those of
  /// the instance.
  ///
  /// A line of the map is a short name, a tab, and words: `fund I00001 2027`, `volume …`, `level …`
  /// (one for each level, rising) or `corner …` (one for each bend of the effect, rising).
  init?(map: String, of instance: Instance) {
    var counts: [String: Int] = [:]
    var corners: [String: ColumnMeaning] = [:]
    var whole: Set<Int> = []
    for line in map.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      let words = parts.last?.split(separator: " ") ?? []
      guard parts.count == 2, words.count == 3, parts[0].hasPrefix("x"),
        let place = Int(words[1].dropFirst()).map({ $0 - 1 }),
        instance.candidates.indices.contains(place), let year = Int(words[2]).map({ $0 - 2027 })
      else { continue }
      let volumes = instance.candidates[place].volumes
      let key = parts[1]
      let column = String(parts[0])
      switch words[0] {
      case "fund": columns[column] = ColumnMeaning(place: place, year: year, volume: nil)
      case "volume":
        columns[column] = ColumnMeaning(place: place, year: year, volume: 1)
        whole.insert(place * 100 + year)
      case "level", "corner":
        let ordinal = counts[String(key), default: 0]
        counts[String(key)] = ordinal + 1
        guard ordinal < volumes.count else { return nil }
        let meaning = ColumnMeaning(place: place, year: year, volume: Double(volumes[ordinal]))
        if words[0] == "level" { columns[column] = meaning } else { corners[column] = meaning }
      default: continue
      }
    }
    for (key, count) in counts {
      let place = key.split(separator: " ").dropFirst().first.flatMap { Int($0.dropFirst()) }
      guard let place, instance.candidates[place - 1].volumes.count == count else { return nil }
    }
    for (column, meaning) in corners where !whole.contains(meaning.place * 100 + meaning.year) {
      columns[column] = meaning
    }
  }

  /// The plan that the values of columns say.
  func plan(of instance: Instance, _ values: [String: Double]) -> ProposedPlan {
    var plan = ProposedPlan(instance)
    var funded = Set<[Int]>()
    for (column, value) in values where value > 0.5 {
      guard let meaning = columns[column], meaning.volume == nil else { continue }
      funded.insert([meaning.place, meaning.year])
    }
    for (column, value) in values {
      guard let meaning = columns[column], let volume = meaning.volume,
        funded.contains([meaning.place, meaning.year])
      else { continue }
      plan.volumes[meaning.place][meaning.year] =
        (plan.volumes[meaning.place][meaning.year] ?? 0) + value * volume
    }
    for key in funded where plan.volumes[key[0]][key[1]] == nil {
      plan.volumes[key[0]][key[1]] = 0
    }
    return plan
  }
}
