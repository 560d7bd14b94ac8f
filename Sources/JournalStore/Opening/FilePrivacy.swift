/// Keeps the journal to its owner, whatever the umask was when it was copied here.
enum FilePrivacy {
  /// Takes away what the group and the world may do with the file and its own folder.
  static func mend(_ path: JournalPath) throws(FileError) -> [OpeningNotice] {
    var notices: [OpeningNotice] = []
    for (target, isMended) in [(path.file, true), (path.folder, path.ownsFolder)] where isMended {
      let mode = try FileSystem.status(target).mode
      guard mode & 0o077 != 0 else { continue }
      do {
        try FileSystem.setMode(target, mode & 0o700)
      } catch {
        // On a disk that keeps no permissions, as FAT does, those of the mount are all there are.
        guard error.isReadOnly || error.isNotPermitted else { throw error }
        continue
      }
      notices.append(.madePrivate(path: target))
    }
    return notices
  }
}
