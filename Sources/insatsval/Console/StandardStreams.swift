import Glibc
import Model

/// The standard output, which carries results, and the standard error, which carries the rest.
enum StandardStreams {
  /// Readies the streams: a reader who leaves is no signal, and a closed stream stays closed.
  ///
  /// A closed descriptor would otherwise be given to the next file that is opened, and results
  /// would be written into it.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes a result.
  ///
  /// A reader that has left has seen what it wanted; any other failure is said and ends the run.
  static func write(_ text: String) throws(Ending) { try write(Array(text.utf8)) }

  /// Whether results go to a terminal, before which somebody sits.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a result in bytes, as ``write(_:)-(String)`` does.
  static func write(_ bytes: [UInt8]) throws(Ending) {
    switch FileDescriptor.write(bytes, to: STDOUT_FILENO) {
    case 0, EPIPE: return
    case let code:
      let why = SystemError.phrase(code)
      let phrase = Phrase(
        sv: "resultatet kan inte skrivas ut: \(why).", en: "the result cannot be printed: \(why).")
      complain("insatsval: " + phrase(TerminalLanguage.current))
      throw .wrongInput
    }
  }

  /// Says something that is not a result.
  static func complain(_ text: String) {
    _ = FileDescriptor.write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }
}

/// Writing bytes to an open file.
enum FileDescriptor {
  /// Writes all bytes and returns 0, or the system's error code.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
