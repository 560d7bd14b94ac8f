internal import JournalExchange

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files of this machine.
enum LiveFile {
  private static let maximumBytes = 64 << 20

  static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .notPermitted(path: path, reason: reason())
    }
    guard !isDirectory(path) else {
      close(descriptor)
      throw .isFolder(path: path)
    }
    defer { close(descriptor) }
    let bytes = try Descriptor(number: descriptor, name: path).read(atMost: maximumBytes + 1)
    guard bytes.count <= maximumBytes else { throw .tooLarge(path: path) }
    return bytes
  }

  /// A file to be read piece by piece. What can be read only once, as a pipe can, is kept in memory.
  static func pieces(_ path: String) throws(FileFailure) -> ImportFile {
    guard let file = OpenFile(path) else { return ImportFile(try read(path)) }
    guard file.size <= maximumBytes else { throw .tooLarge(path: path) }
    return ImportFile {
      var offset = 0
      return {
        let piece = try file.read(from: offset)
        offset += piece.count
        return piece
      }
    }
  }

  /// Through a temporary name beside it, so that a full disk leaves what was there.
  static func write(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    guard !path.isEmpty, !path.hasSuffix("/"), !isDirectory(path) else {
      throw .cannotCreate(path: path, reason: "it is a folder")
    }
    guard !isDatabase(path) else { throw .isDatabase(path: path) }
    let temporary = "\(path).\(getpid()).new"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: reason()) }
    do throws(FileFailure) {
      defer { close(descriptor) }
      try Descriptor(number: descriptor, name: path).write(bytes)
      guard fsync(descriptor) == 0 else { throw .failed(path: path, reason: reason()) }
    } catch {
      unlink(temporary)
      throw error
    }
    guard rename(temporary, path) == 0 else {
      let failure = FileFailure.cannotCreate(path: path, reason: reason())
      unlink(temporary)
      throw failure
    }
    synchronizeFolder(of: path)
  }

  /// The new name is on the disk too. A folder that cannot be synced does not undo the write.
  private static func synchronizeFolder(of path: String) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { path[...$0] } ?? "."
    let descriptor = open(String(folder), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Whatever name or link leads there: a journal is never written over.
  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let head = try? Descriptor(number: descriptor, name: path).read(atMost: 16)
    return head == Array("SQLite format 3\0".utf8)
  }

  static func target(ofLink path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
  }

  static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
