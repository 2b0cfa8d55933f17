import Glibc
import Model

/// What the system's errors mean to whoever writes a file.
enum SystemError {
  /// An error code in words; the system's own where it is a rare one.
  static func phrase(_ code: Int32) -> Phrase {
    switch code {
    case ENOENT, ENOTDIR: Phrase(sv: "mappen finns inte", en: "there is no such folder")
    case EEXIST: Phrase(sv: "den finns redan", en: "it is there already")
    case EISDIR: Phrase(sv: "det är en mapp", en: "it is a folder")
    case EACCES, EPERM: Phrase(sv: "rättighet saknas", en: "permission is lacking")
    case EROFS: Phrase(sv: "disken är skrivskyddad", en: "the disk is read-only")
    case ENOSPC, EDQUOT: Phrase(sv: "disken är full", en: "the disk is full")
    case EBADF: Phrase(sv: "utmatningen är stängd", en: "the output is closed")
    case EINVAL: Phrase(sv: "det är ingen vanlig fil", en: "it is no ordinary file")
    case ENAMETOOLONG: Phrase(sv: "namnet är för långt", en: "the name is too long")
    default: systemPhrase(code)
    }
  }

  private static func systemPhrase(_ code: Int32) -> Phrase {
    let text = unsafe strerror(code).map { unsafe String(cString: $0) } ?? String(code)
    return Phrase(sv: "systemet säger \(text)", en: "the system says \(text)")
  }
}
