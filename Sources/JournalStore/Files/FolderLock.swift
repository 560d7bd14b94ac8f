#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A lock on a folder, which ends with its process however that ends.
enum FolderLock {
  /// Runs `body` while no other command holds the lock.
  ///
  /// - Parameter waits: whether to wait for one that does.
  /// - Returns: `nil` when another command holds it.
  static func hold<Result>(
    _ folder: String, waits: Bool, _ body: () throws -> Result
  ) throws -> Result? {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", folder) }
    defer { close(descriptor) }
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno == EWOULDBLOCK { return nil }
      // Some network file systems know no such locks; then two at once are kept apart by their
      // names alone.
      guard errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL else {
        throw FileError("flock", folder)
      }
      break
    }
    return try body()
  }
}
