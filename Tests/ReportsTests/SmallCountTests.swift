import Testing

@testable import Reports

/// Numbers of one to four people are hidden, and cannot be worked out from what is shown.
@Suite("Small counts")
struct SmallCountTests {
  @Test("one to four people are hidden, nobody and five are shown")
  func primary() {
    for count in 0...6 {
      let table = CountTable([[count], [100], [100 + count]])
      let isSmall = (1...4).contains(count)
      #expect((table.rows[0][0] == .hidden) == isSmall, "\(count)")
    }
  }

  @Test("a hidden number takes the smallest other of its sum with it")
  func secondary() {
    let table = CountTable([[3], [40], [7], [50]])
    #expect(table.rows.map { $0[0] } == [.hidden, .shown(40), .hidden, .shown(50)])
  }

  @Test("nobody is hidden only where there is nothing else")
  func nobody() {
    #expect(CountTable([[3], [0], [3]]).rows.map { $0[0] } == [.hidden, .shown(0), .hidden])
    #expect(CountTable([[0], [0], [0]]).rows.map { $0[0] } == [.shown(0), .shown(0), .shown(0)])
  }

  @Test("a number that stands alone hides nobody else")
  func alone() {
    #expect(CountTable([[nil, nil, 3], [nil, nil, 3]]).rows[0][2] == .hidden)
    #expect(CountTable([[3]]).rows[0][0] == .hidden)
  }

  @Test("what another table hides is hidden here too")
  func besides() {
    let table = CountTable([[20], [30], [50], [100]], besides: [0])
    #expect(table.rows.map { $0[0] } == [.hidden, .hidden, .shown(50), .shown(100)])
  }

  @Test(
    "no hidden number can be worked out from sums", arguments: 0..<25)
  func cannotBeWorkedOut(seed: UInt64) {
    var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ below: Int) -> Int {
      random ^= random << 13
      random ^= random >> 7
      random ^= random << 17
      return Int(random % UInt64(below))
    }
    var rows = (0..<2).map { _ -> [Int] in
      let (women, men) = (next(7), next(7))
      return [women, men, women + men]
    }
    rows.append((0..<3).map { column in rows.map { $0[column] }.reduce(0, +) })
    let shown = CountTable(rows.map { $0.map { $0 } }).rows.map { $0.compactMap { $0 } }
    let cells = rows.indices.dropLast().flatMap { row in (0..<2).map { (row, $0) } }
    // Every table that shows the same: women and men of each row are free, sums follow.
    var possible = [[Set<Int>]](repeating: [[], [], []].map { Set($0) }, count: rows.count)
    var guess = rows.map { $0 }
    func tryAll(_ place: Int) {
      guard place < cells.count else {
        for row in guess.indices.dropLast() { guess[row][2] = guess[row][0] + guess[row][1] }
        for column in 0..<3 {
          guess[guess.count - 1][column] = guess.dropLast().map { $0[column] }.reduce(0, +)
        }
        let agrees = guess.indices.allSatisfy { row in
          (0..<3).allSatisfy { column in
            shown[row][column].number.map { $0 == guess[row][column] } ?? true
          }
        }
        guard agrees else { return }
        for row in guess.indices {
          for column in 0..<3 { possible[row][column].insert(guess[row][column]) }
        }
        return
      }
      let (row, column) = cells[place]
      if let known = shown[row][column].number {
        guess[row][column] = known
        return tryAll(place + 1)
      }
      for value in 0...9 {
        guess[row][column] = value
        tryAll(place + 1)
      }
    }
    tryAll(0)
    for row in rows.indices {
      for column in 0..<3 where shown[row][column] == .hidden {
        #expect(possible[row][column].count > 1, "\(rows) shows \(shown)")
      }
    }
  }
}
