import Foundation
import GLPKShim
import Synchronization
import Testing

/// What would abort the process without the fence.
@Suite struct GLPKShimTests {
  /// One row, two columns, as flat arrays.
  private func load(
    _ session: OpaquePointer?, rows: [Int32] = [0, 0], columns: [Int32] = [0, 1],
    values: [Double] = [1, 2], upper: [Double] = [4, 4], cost: [Double] = [-1, -1]
  ) -> gs_status {
    unsafe gs_load(
      session, 1, 2, Int32(values.count), rows, columns, values, [-.infinity], [5], [0, 0], upper,
      [1, 1], cost)
  }

  private func withSession(_ body: (OpaquePointer) throws -> Void) throws {
    var session: OpaquePointer?
    #expect(unsafe gs_open(0, &session) == GS_OK)
    defer { unsafe gs_close(session) }
    try unsafe body(#require(unsafe session))
  }

  private func message(_ session: OpaquePointer) -> String {
    unsafe String(cString: gs_message(session))
  }

  @Test("A duplicate matrix entry makes GLPK give up inside the fence, and a new session works")
  func duplicateEntry() throws {
    try unsafe withSession { session in
      #expect(unsafe load(session, columns: [1, 1]) == GS_FATAL)
      #expect(unsafe message(session).contains("duplicate"))
      #expect(unsafe !gs_is_alive(session))
      #expect(unsafe load(session) == GS_DEAD)
    }
    try unsafe withSession { session in
      #expect(unsafe load(session) == GS_OK)
    }
  }

  @Test("Numbers and indices that GLPK would abort over or accept are refused")
  func badInput() throws {
    try unsafe withSession { session in
      #expect(unsafe load(session, rows: [0, 7]) == GS_BAD_INPUT)
      #expect(unsafe load(session, columns: [0, -1]) == GS_BAD_INPUT)
      #expect(unsafe load(session, values: [1, .nan]) == GS_BAD_INPUT)
      #expect(unsafe load(session, upper: [4, -4]) == GS_BAD_INPUT)
      #expect(unsafe load(session, upper: [4, 4.5]) == GS_BAD_INPUT)
      #expect(unsafe load(session, cost: [.infinity, 0]) == GS_BAD_INPUT)
      #expect(unsafe message(session) == "a cost is not finite")
      #expect(unsafe load(session) == GS_OK)
    }
  }

  @Test("Branching without a root relaxation is a verdict, not a crash")
  func noRoot() throws {
    try unsafe withSession { session in
      #expect(unsafe load(session) == GS_OK)
      var options = unsafe gs_mip_options()
      unsafe options.integer_tolerance = 1e-9
      unsafe options.objective_tolerance = 1e-7
      var tree = gs_tree()
      #expect(unsafe gs_mip(session, options, &tree) == GS_OK)
      #expect(tree.verdict == GS_NUMERIC)
      unsafe options.integer_tolerance = 2
      #expect(unsafe gs_mip(session, options, &tree) == GS_BAD_INPUT)
    }
  }

  @Test("Ranges without an optimum are refused")
  func noOptimum() throws {
    try unsafe withSession { session in
      #expect(unsafe load(session) == GS_OK)
      var (rowLow, rowHigh, low, high) = ([0.0], [0.0], [0.0, 0.0], [0.0, 0.0])
      let status = unsafe gs_lp_ranges(session, &rowLow, &rowHigh, &low, &high)
      #expect(status == GS_BAD_INPUT)
    }
  }

  @Test("A linear optimum satisfies its optimality conditions")
  func conditions() throws {
    try unsafe withSession { session in
      #expect(unsafe load(session) == GS_OK)
      var run = gs_run()
      var options = unsafe gs_lp_options()
      unsafe options.presolve = true
      #expect(unsafe gs_lp(session, options, &run) == GS_OK)
      #expect(run.verdict == GS_OPTIMAL)
      var residual = [1.0, 1.0, 1.0, 1.0]
      #expect(unsafe gs_kkt(session, false, &residual) == GS_OK)
      #expect(residual.allSatisfy { $0 < 1e-9 })
    }
  }

  @Test("Another thread is turned away, and closing there does nothing")
  func foreignThread() throws {
    try unsafe withSession { session in
      let address = Int(bitPattern: session)
      let status = Mutex(GS_OK)
      let done = DispatchSemaphore(value: 0)
      Thread {
        let session = unsafe OpaquePointer(bitPattern: address)
        var run = gs_run()
        let answer = unsafe gs_exact(session, &run)
        unsafe gs_close(session)
        status.withLock { $0 = answer }
        done.signal()
      }.start()
      done.wait()
      #expect(status.withLock { $0 } == GS_WRONG_THREAD)
      #expect(unsafe gs_is_alive(session))
    }
  }

  @Test("A second session on one thread is refused")
  func secondSession() throws {
    try unsafe withSession { _ in
      var second: OpaquePointer?
      #expect(unsafe gs_open(0, &second) == GS_BUSY)
    }
  }
}
