import CZip

/// Reads the members of a zip archive that is held in memory.
///
/// The only owner of minizip's handle. Nothing is unpacked before the archive's own list of members
/// has been held against the limits, and no more than a member declares is ever unpacked.
@safe
struct ZipArchive: ~Copyable {
  /// A member as the archive lists it.
  struct Member {
    let name: String
    let packed: UInt64
    let unpacked: UInt64
    let isEncrypted: Bool
    fileprivate let place: unz64_file_pos
  }

  /// The bytes and how far they have been read, as minizip's callbacks see them.
  @unsafe
  private struct Stream {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var position: Int
  }

  private let stream: UnsafeMutablePointer<Stream>
  private let handle: unzFile

  /// Opens an archive; `nil` where the bytes have no list of members, as when they are cut short.
  init?(_ bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = unsafe copy.initialize(from: bytes)
    let input = unsafe UnsafeMutableBufferPointer(rebasing: copy[..<bytes.count])
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: Stream(bytes: input, position: 0))
    var functions = unsafe Self.functions
    unsafe functions.opaque = UnsafeMutableRawPointer(stream)
    guard let opened = unsafe unzOpen2_64(nil, &functions) else {
      unsafe copy.deallocate()
      unsafe stream.deallocate()
      return nil
    }
    unsafe handle = opened
  }

  deinit {
    unsafe unzClose(handle)
    unsafe stream.pointee.bytes.deallocate()
    unsafe stream.deallocate()
  }

  /// The members in the order of the list, as many as `most` of them; `nil` where the list is broken.
  func members(most: Int) -> [Member]? {
    var members: [Member] = []
    var status = unsafe unzGoToFirstFile(handle)
    while status == UNZ_OK, members.count < most {
      var info = unz_file_info64()
      var name = [CChar](repeating: 0, count: 1_024)
      let read = unsafe unzGetCurrentFileInfo64(
        handle, &info, &name, UInt(name.count - 1), nil, 0, nil, 0)
      var place = unz64_file_pos()
      guard read == UNZ_OK, unsafe unzGetFilePos64(handle, &place) == UNZ_OK else { return nil }
      let length = min(Int(info.size_filename), name.count - 1)
      let text = String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      members.append(
        Member(
          name: text, packed: UInt64(info.compressed_size),
          unpacked: UInt64(info.uncompressed_size),
          isEncrypted: info.flag & 1 != 0, place: place))
      status = unsafe unzGoToNextFile(handle)
    }
    return status == UNZ_OK || status == UNZ_END_OF_LIST_OF_FILE ? members : nil
  }

  /// The bytes of a member; `nil` where they are damaged or not as many as declared.
  func bytes(of member: Member) -> [UInt8]? {
    var place = member.place
    guard unsafe unzGoToFilePos64(handle, &place) == UNZ_OK,
      unsafe unzOpenCurrentFile(handle) == UNZ_OK
    else { return nil }
    let size = Int(member.unpacked)
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while isWhole, count <= size {
        let room = UInt32(clamping: size + 1 - count)
        let read = unsafe unzReadCurrentFile(
          handle, buffer.baseAddress.map { unsafe $0 + count }, room)
        guard read > 0 else {
          isWhole = read == 0
          break
        }
        count += Int(read)
      }
    }
    let closed = unsafe unzCloseCurrentFile(handle)
    return isWhole && closed == UNZ_OK && bytes.count == size ? bytes : nil
  }

  /// How minizip reads from memory.
  private static var functions: zlib_filefunc64_def {
    unsafe zlib_filefunc64_def(
      zopen64_file: { opaque, _, _ in unsafe opaque },
      zread_file: { _, opened, target, size in
        guard let stream = unsafe opened?.assumingMemoryBound(to: Stream.self),
          let target = unsafe target
        else { return 0 }
        let start = unsafe stream.pointee.position
        let count = unsafe max(0, min(Int(clamping: size), stream.pointee.bytes.count - start))
        if count > 0, let base = unsafe stream.pointee.bytes.baseAddress {
          unsafe target.copyMemory(from: base + start, byteCount: count)
        }
        unsafe stream.pointee.position += count
        return UInt(count)
      },
      zwrite_file: { _, _, _, _ in 0 },
      ztell64_file: { _, opened in
        let stream = unsafe opened?.assumingMemoryBound(to: Stream.self)
        return unsafe UInt64(stream?.pointee.position ?? 0)
      },
      zseek64_file: { _, opened, offset, origin in
        guard let stream = unsafe opened?.assumingMemoryBound(to: Stream.self) else { return -1 }
        let length = unsafe stream.pointee.bytes.count
        let base =
          switch origin {
          case ZLIB_FILEFUNC_SEEK_CUR: unsafe stream.pointee.position
          case ZLIB_FILEFUNC_SEEK_END: length
          default: 0
          }
        let (target, overflows) = base.addingReportingOverflow(Int(truncatingIfNeeded: offset))
        guard !overflows, (0...length).contains(target) else { return -1 }
        unsafe stream.pointee.position = target
        return 0
      },
      zclose_file: { _, _ in 0 }, zerror_file: { _, _ in 0 }, opaque: nil)
  }
}
