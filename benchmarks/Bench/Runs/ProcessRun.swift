import Glibc

/// What a program used from its start to its end.
struct ProcessRun: Sendable {
  /// How long it took, in seconds.
  let wall: Double
  /// Processor time of it and of what it started, in seconds.
  let cpu: Double
  /// The most memory that it or anything it started held, in MB; `nil` where it was not asked for.
  let peak: Double?
  /// Its exit code; `nil` where a signal ended it.
  let exit: Int32?
  /// Whether it was stopped because its time was over.
  let isOverdue: Bool

  /// Runs a program with its output in files, and stops it after `limit` seconds.
  ///
  /// Memory is taken by GNU time, which starts the program anew: what this process starts itself
  /// is charged for this process's own memory.
  static func of(
    _ command: [String], output: String, error: String = "/dev/null", limit: Double,
    measuresMemory: Bool = false
  ) throws(FileTrouble) -> ProcessRun {
    let note = output + ".peak"
    let words =
      measuresMemory ? ["/usr/bin/time", "--format", "%M", "--output", note] + command : command
    var waited = sigset_t()
    unsafe sigemptyset(&waited)
    for signal in [SIGCHLD, SIGINT, SIGTERM] { unsafe sigaddset(&waited, signal) }
    unsafe sigprocmask(SIG_BLOCK, &waited, nil)
    let start = now()
    let process = try spawn(words, output: output, error: error)
    var status: Int32 = 0
    var usage = rusage()
    var isOverdue = false
    while unsafe wait4(process, &status, WNOHANG, &usage) == 0 {
      let left = limit - (now() - start)
      guard left > 0 else {
        isOverdue = true
        kill(-process, SIGKILL)
        unsafe wait4(process, &status, 0, &usage)
        break
      }
      var time = timespec()
      time.tv_sec = Int(left)
      time.tv_nsec = Int((left - Double(Int(left))) * 1e9)
      let signal = unsafe sigtimedwait(&waited, nil, &time)
      if signal == SIGINT || signal == SIGTERM {
        // Whoever stops the benchmark stops what it started, too.
        kill(-process, SIGKILL)
        Glibc.exit(128 + signal)
      }
    }
    let wall = now() - start
    let peak =
      measuresMemory
      ? try TextFile.read(note)?.split(separator: "\n").last.flatMap { Double($0) } : nil
    return ProcessRun(
      wall: wall, cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peak: peak.map { $0 / 1_024 }, exit: status & 0x7f == 0 ? (status >> 8) & 0xff : nil,
      isOverdue: isOverdue)
  }

  /// Seconds on a clock that only goes forward.
  static func now() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// Starts a program in a process group of its own, so that all it starts can be stopped.
  private static func spawn(
    _ words: [String], output: String, error: String
  ) throws(FileTrouble) -> pid_t {
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    unsafe posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let mode = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, output, mode, 0o666)
    unsafe posix_spawn_file_actions_addopen(&files, STDERR_FILENO, error, mode, 0o666)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var empty = sigset_t()
    unsafe sigemptyset(&empty)
    unsafe posix_spawnattr_setsigmask(&attributes, &empty)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for place in words.indices { unsafe free(arguments[place]) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(
      &process, words[0], &files, &attributes, &arguments, environ)
    guard code == 0 else { throw FileTrouble(path: words[0], code: code) }
    return process
  }
}
