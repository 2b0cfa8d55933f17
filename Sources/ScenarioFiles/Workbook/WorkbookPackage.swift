import Model

/// The parts of a workbook: the archive's members, and which is which.
struct WorkbookPackage: Sendable {
  /// The most members an archive may have.
  static let mostParts = 4_096
  /// The largest part that is unpacked, in bytes.
  static let largestPart: UInt64 = 64 << 20
  /// What all parts may come to together when unpacked.
  static let largestAll: UInt64 = 192 << 20
  /// How many times larger a part may be unpacked than packed, once it is large enough to matter.
  static let largestRatio: UInt64 = 250
  private static let smallPart: UInt64 = 1 << 20

  /// How one part names another.
  struct Relation: Sendable {
    let id: String
    let kind: String
    let target: String
    let isExternal: Bool
  }

  /// Why the file is no workbook that can be read.
  struct Failure: Error {
    let refusals: [Refusal]

    init(_ refusals: Refusal...) { self.refusals = refusals }
    init(all refusals: [Refusal]) { self.refusals = refusals }
  }

  private let parts: [String: [UInt8]]
  /// The part that lists the sheets.
  let workbook: String

  /// Whether bytes begin as a zip archive does.
  static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether bytes begin as an old or encrypted Office file does.
  static func isCompoundFile(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// Unpacks the parts that describe a workbook.
  init(_ bytes: [UInt8]) throws(Failure) {
    guard let archive = ZipArchive(bytes), let members = archive.members(most: Self.mostParts + 1)
    else { throw Failure(WorkbookWording.cutArchive) }
    guard members.count <= Self.mostParts else { throw Failure(WorkbookWording.tooManyParts) }
    let refusals = Self.refusals(of: members)
    guard refusals.isEmpty else { throw Failure(all: refusals) }
    var parts: [String: [UInt8]] = [:]
    var damaged: [Refusal] = []
    for member in members where Self.isWanted(member.name) {
      guard let bytes = archive.bytes(of: member) else {
        damaged.append(WorkbookWording.damaged(part: member.name))
        continue
      }
      parts[Self.key(member.name)] = bytes
    }
    guard damaged.isEmpty else { throw Failure(all: damaged) }
    self.parts = parts
    if let mimetype = parts["mimetype"],
      String(decoding: mimetype, as: UTF8.self).contains("opendocument")
    {
      throw Failure(WorkbookWording.openDocument)
    }
    workbook = try Self.workbook(in: parts)
    guard parts["xl/vbaproject.bin"] == nil else { throw Failure(WorkbookWording.macros) }
  }

  /// What is wrong with an archive's list of members, before anything is unpacked.
  private static func refusals(of members: [ZipArchive.Member]) -> [Refusal] {
    var refusals: [Refusal] = []
    var names: Set<String> = []
    var all: UInt64 = 0
    for member in members {
      if !names.insert(key(member.name)).inserted {
        refusals.append(WorkbookWording.twice(part: member.name))
      }
      guard isWanted(member.name) else { continue }
      if member.isEncrypted { refusals.append(WorkbookWording.locked(part: member.name)) }
      let isBomb =
        member.unpacked > largestPart
        || (member.unpacked > smallPart
          && member.unpacked / max(member.packed, 1) > largestRatio)
      all = member.unpacked > largestPart ? all : all + member.unpacked
      if isBomb || all > largestAll {
        refusals.append(WorkbookWording.tooLarge(part: member.name))
        all = 0
      }
    }
    return refusals
  }

  /// Whether a member says anything about cells; pictures and the like are never unpacked.
  private static func isWanted(_ name: String) -> Bool {
    let key = key(name)
    guard key != "mimetype", key != "xl/vbaproject.bin" else { return true }
    guard key.hasSuffix(".xml") || key.hasSuffix(".rels") else { return false }
    return !["xl/drawings/", "xl/charts/", "xl/theme/", "docprops/", "xl/media/"]
      .contains { key.hasPrefix($0) }
  }

  private static func key(_ name: String) -> String {
    (name.hasPrefix("/") ? String(name.dropFirst()) : name).lowercased()
  }

  /// The part that the types of content say is the workbook.
  private static func workbook(in parts: [String: [UInt8]]) throws(Failure) -> String {
    let types = "[Content_Types].xml"
    guard let bytes = parts[key(types)] else { throw Failure(WorkbookWording.noWorkbook) }
    var found: String?
    try each(bytes, part: types) { event in
      guard case .start("Override", let attributes) = event, let type = attributes["ContentType"],
        let part = attributes["PartName"]
      else { return nil }
      if type.contains("macroEnabled") {
        return type.contains("binary") ? WorkbookWording.binary : WorkbookWording.macros
      }
      if type.contains("sheet.binary") { return WorkbookWording.binary }
      if type.hasSuffix("spreadsheetml.sheet.main+xml")
        || type.hasSuffix("spreadsheetml.template.main+xml")
      {
        found = key(part)
      }
      return nil
    }
    guard let found else { throw Failure(WorkbookWording.noWorkbook) }
    guard parts[found] != nil else { throw Failure(WorkbookWording.missing(part: found)) }
    return found
  }

  /// The bytes of a part; `nil` where there is none.
  func bytes(of part: String) -> [UInt8]? { parts[Self.key(part)] }

  /// How a part names others.
  func relations(of part: String) throws(Failure) -> [Relation] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard let bytes = bytes(of: name) else { return [] }
    var relations: [Relation] = []
    try Self.each(bytes, part: name) { event in
      guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
        let kind = attributes["Type"], let target = attributes["Target"]
      else { return nil }
      relations.append(
        Relation(
          id: id, kind: kind.split(separator: "/").last.map(String.init) ?? kind,
          target: Self.resolved(target, in: folder),
          isExternal: attributes["TargetMode"] == "External"))
      return nil
    }
    return relations
  }

  /// A target seen from a folder of the archive.
  private static func resolved(_ target: String, in folder: String) -> String {
    guard !target.hasPrefix("/") else { return key(target) }
    var steps: [Substring] = []
    for step in (folder + target).split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !steps.isEmpty { steps.removeLast() }
      default: steps.append(step)
      }
    }
    return key(steps.joined(separator: "/"))
  }

  /// Hands each event of a part to a reader, until it refuses something.
  static func each(
    _ bytes: [UInt8], part: String, _ take: (XMLReader.Event) -> Refusal?
  ) throws(Failure) {
    guard var reader = XMLReader(bytes) else { throw Failure(WorkbookWording.damaged(part: part)) }
    var refusal: Refusal?
    do throws(XMLReader.Problem) {
      while refusal == nil, let event = try reader.next() { refusal = take(event) }
    } catch {
      refusal = WorkbookWording.refusal(of: error, part: part)
    }
    if let refusal { throw Failure(refusal) }
  }
}
