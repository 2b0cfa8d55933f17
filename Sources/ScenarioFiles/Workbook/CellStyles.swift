/// The number formats of a workbook's cell styles.
struct CellStyles: Sendable {
  private var formats: [NumberFormat] = []

  /// The formats of a part; none where there is no such part.
  init(_ package: WorkbookPackage, part: String?) throws(WorkbookPackage.Failure) {
    guard let part, let bytes = package.bytes(of: part) else { return }
    var codes: [Int: String] = [:]
    var styles: [Int] = []
    var isInside = false
    try WorkbookPackage.each(bytes, part: part) { event in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case .start("cellXfs", _): isInside = true
      case .end("cellXfs"): isInside = false
      case .start("xf", let attributes) where isInside:
        styles.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
      return nil
    }
    formats = styles.map { id in
      codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id)
    }
  }

  /// The format of a style; that of plain numbers where there is no such style.
  subscript(style: Int) -> NumberFormat {
    formats.indices.contains(style) ? formats[style] : .general
  }
}
