import Glibc
import Model

/// The language of the terminal.
enum TerminalLanguage {
  /// The language that `LC_ALL`, `LC_MESSAGES` or `LANG` names: Swedish for Swedish and where none
  /// is named (`C`, `POSIX` or nothing), English for every other.
  static var current: Language {
    language(of: ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first ?? "")
  }

  static func language(of locale: String) -> Language {
    let name = locale.prefix { $0 != "." && $0 != "@" && $0 != "_" }
    return ["", "C", "POSIX", "sv"].contains(name) ? .sv : .en
  }

  private static func value(of variable: String) -> String? {
    guard let value = unsafe getenv(variable) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
