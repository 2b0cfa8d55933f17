import Glibc
import Model

/// The bytes of a file, or why they cannot be had.
enum FileBytes {
  /// Reads a whole file of at most ``TextScreening/largest`` bytes; `-` is the standard input.
  static func read(_ path: String) throws(Diagnostics) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal(of: path, code: errno) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw refusal(of: path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw refusal(of: path, code: EISDIR) }
    guard status.st_size <= TextScreening.largest else {
      throw Diagnostics([TextScreening.tooLarge(file: path)])
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= TextScreening.largest {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw refusal(of: path, code: errno) }
      if count == 0 { break }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  private static func refusal(of path: String, code: Int32) -> Diagnostics {
    let wording = wording(for: code)
    return Diagnostics([
      Diagnostic(file: path, place: .start, cause: wording.cause, remedy: wording.remedy)
    ])
  }

  private static func wording(for code: Int32) -> Refusal {
    switch code {
    case ENOENT, ENOTDIR:
      Refusal(
        Phrase(sv: "Filen finns inte.", en: "The file does not exist."),
        remedy: Phrase(
          sv: "Kontrollera namnet, eller skriv en ny fil med ”insatsval new”.",
          en: "Check the name, or write a new file with “insatsval new”."))
    case EISDIR:
      Refusal(
        Phrase(sv: "Det här är en mapp, inte en fil.", en: "This is a folder, not a file."),
        remedy: Phrase(
          sv: "Ange filen i mappen.",
          en: "Name the file in the folder."))
    case EACCES, EPERM:
      Refusal(
        Phrase(
          sv: "Filen får inte läsas av den som kör programmet.",
          en: "The file may not be read by whoever runs the program."),
        remedy: Phrase(
          sv: "Ge dig själv läsrättighet till filen.",
          en: "Give yourself permission to read the file."))
    default:
      Refusal(
        Phrase(
          sv: "Filen går inte att läsa (systemets felkod \(year: Int(code))).",
          en: "The file cannot be read (system error \(year: Int(code)))."),
        remedy: Phrase(
          sv: "Kontrollera att den finns på en disk som svarar.",
          en: "Check that it is on a disk that answers."))
    }
  }
}
