#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A system call that failed: which, on what, and why.
struct FileError: Error, Equatable {
  let call: String
  let path: String
  let code: Int32

  init(_ call: String, _ path: String) {
    code = errno
    self.call = call
    self.path = path
  }

  var reason: String { String(cString: strerror(code)).lowercased() }
  var isMissing: Bool { code == ENOENT }
  var isExisting: Bool { code == EEXIST }
  var isNotPermitted: Bool { code == EACCES || code == EPERM }
  var isReadOnly: Bool { code == EROFS }
  var isFull: Bool { code == ENOSPC || code == EDQUOT || code == EFBIG }
  var isOtherDisk: Bool { code == EXDEV }
  /// The file system knows no hard links, as FAT does not.
  var isLinkUnsupported: Bool { code == EPERM || code == EOPNOTSUPP || code == ENOSYS }
}

/// What the store asks of the file system, each call checked.
enum FileSystem {
  struct Status {
    let owner: UInt32
    /// The permission bits.
    let mode: UInt32
    let size: Int64
    let isDirectory: Bool
    let isRegularFile: Bool
    let number: Number
  }

  /// What makes two names one file.
  struct Number: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  static func status(_ path: String) throws(FileError) -> Status {
    var info = stat()
    guard stat(path, &info) == 0 else { throw FileError("stat", path) }
    let type = info.st_mode & S_IFMT
    return Status(
      owner: info.st_uid, mode: UInt32(info.st_mode & 0o7777), size: Int64(info.st_size),
      isDirectory: type == S_IFDIR, isRegularFile: type == S_IFREG,
      number: Number(device: UInt64(info.st_dev), inode: UInt64(info.st_ino)))
  }

  /// Whether this name is a symbolic link, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without symbolic links.
  static func resolved(_ path: String) throws(FileError) -> String {
    guard let resolved = realpath(path, nil) else { throw FileError("realpath", path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static var effectiveUser: UInt32 { geteuid() }

  static func setMode(_ path: String, _ mode: UInt32) throws(FileError) {
    guard chmod(path, mode_t(mode)) == 0 else { throw FileError("chmod", path) }
  }

  /// Makes an empty file that nobody else may read, however open the umask; nothing may be
  /// there yet. Its mode is not set afterwards: a disk that keeps none, as FAT, would refuse.
  static func makeFile(_ path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError("open", path) }
    close(descriptor)
  }

  /// Whether the directory had to be made, readable by nobody else, however open the umask.
  @discardableResult
  static func makeDirectory(_ path: String) throws(FileError) -> Bool {
    guard mkdir(path, 0o700) != 0 else { return true }
    let error = FileError("mkdir", path)
    guard error.isExisting else { throw error }
    return false
  }

  /// Makes what was written to the file, or the names in the directory, survive a power cut. Gives
  /// up the locks of this process on the file, as closing any of its descriptors does.
  static func synchronize(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("fsync", path) }
  }

  /// Gives a file its name; `false` when something has that name already.
  static func linkIntoPlace(_ source: String, _ target: String) throws(FileError) -> Bool {
    guard link(source, target) != 0 else { return true }
    let error = FileError("link", target)
    if error.isExisting { return false }
    guard error.isLinkUnsupported else { throw error }
    return try renameIntoPlace(source, target)
  }

  /// For file systems without hard links: makers of the same file wait for each other on a lock of
  /// the folder, which ends with its process.
  private static func renameIntoPlace(
    _ source: String, _ target: String
  ) throws(FileError) -> Bool {
    let folder = parentDirectory(of: target)
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", folder) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX) == 0 else { throw FileError("flock", folder) }
    if (try? status(target)) != nil { return false }
    try rename(source, to: target)
    return true
  }

  static func rename(_ source: String, to target: String) throws(FileError) {
    guard systemRename(source, target) == 0 else { throw FileError("rename", target) }
  }

  /// Removes a file; that it is gone already is no error.
  static func remove(_ path: String) throws(FileError) {
    guard unlink(path) != 0 else { return }
    let error = FileError("unlink", path)
    guard error.isMissing else { throw error }
  }

  /// Removes a directory that is empty.
  static func removeDirectory(_ path: String) throws(FileError) {
    guard rmdir(path) == 0 else { throw FileError("rmdir", path) }
  }

  /// The first `count` bytes, or as many as there are.
  static func head(_ path: String, count: Int) throws(FileError) -> [UInt8] {
    try FileInput(path).read(count)
  }

  /// The names in a directory that begin so.
  static func names(in directory: String, prefix: String) throws(FileError) -> [String] {
    guard let stream = opendir(directory) else { throw FileError("opendir", directory) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(prefix) { names.append(name) }
    }
    return names
  }
}

/// The directory part of an absolute path.
func parentDirectory(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
  return String(path[..<slash])
}

/// The C function, under a name that ``FileSystem/rename(_:to:)`` does not hide.
private func systemRename(_ source: String, _ target: String) -> Int32 {
  rename(source, target)
}
