#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Folders that only the person may enter.
enum LiveFolder {
  /// Makes it where it is missing; one that is there must be the person's own, and is closed to
  /// others. What is above it must be there.
  static func make(_ path: String) throws(FileFailure) {
    if mkdir(path, 0o700) == 0 { return }
    var info = stat()
    guard errno == EEXIST, lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFDIR,
      info.st_uid == geteuid(), chmod(path, 0o700) == 0
    else { throw .cannotCreate(path: path, reason: LiveFile.reason()) }
  }

  /// With all that is in it; links are removed and not followed.
  static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
        }
        if name == "." || name == ".." { continue }
        let child = "\(path)/\(name)"
        var info = stat()
        if lstat(child, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
          remove(child)
        } else {
          unlink(child)
        }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
