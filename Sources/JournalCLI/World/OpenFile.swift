#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file on a disk that stays open, so that it is the same one whenever it is read again.
final class OpenFile {
  private let path: String
  private let descriptor: Int32
  /// In bytes, when it was opened.
  let size: Int

  /// `nil` for what cannot be opened, and for what is no file on a disk.
  init?(_ path: String) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var info = stat()
    let isFile =
      descriptor >= 0 && fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    size = Int(info.st_size)
    guard isFile else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next bytes; none at the end.
  func read(from offset: Int) throws(FileFailure) -> [UInt8] {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = piece.withUnsafeMutableBytes { bytes in
        pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .failed(path: path, reason: LiveFile.reason()) }
      piece.removeLast(piece.count - got)
      return piece
    }
  }
}
