#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What a program reads and what it writes, through two pipes.
struct ProgramPipes {
  let itsInput: Int32
  let itsOutput: Int32
  private let ourOutput: Int32
  private let ourInput: Int32

  private static let mostBytes = 64 << 20
  /// Of waiting, in milliseconds.
  private static let slice = 100

  /// `nil` when there are no more descriptors.
  init?() {
    var down: [Int32] = [-1, -1]
    var up: [Int32] = [-1, -1]
    guard pipe(&down) == 0 else { return nil }
    guard pipe(&up) == 0 else {
      for end in down { close(end) }
      return nil
    }
    (itsInput, ourOutput, ourInput, itsOutput) = (down[0], down[1], up[0], up[1])
    for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ourOutput, F_SETFL, O_NONBLOCK)
  }

  func closeIts() {
    close(itsInput)
    close(itsOutput)
  }

  func closeOurs() { close(ourInput) }

  /// Writes all there is to read and keeps all that is written, until the program closes its end
  /// or has ended. `nil` where nothing happens for so many seconds.
  func exchange(
    _ bytes: [UInt8], patience seconds: Int, hasEnded: () -> Bool
  ) -> [UInt8]? {
    var rest = bytes[...]
    var kept: [UInt8] = []
    var silence = 0
    var isOpen = true
    defer { if isOpen { close(ourOutput) } }
    while silence < seconds * 1000, kept.count <= ProgramPipes.mostBytes {
      if isOpen, rest.isEmpty {
        close(ourOutput)
        isOpen = false
      }
      var polled = [
        pollfd(fd: ourInput, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen ? ourOutput : -1, events: Int16(POLLOUT), revents: 0),
      ]
      let ready = poll(&polled, 2, Int32(ProgramPipes.slice))
      if ready == 0 {
        if hasEnded() { return kept }
        silence += ProgramPipes.slice
        continue
      }
      silence = 0
      if polled[0].revents != 0 {
        guard let chunk = readChunk() else { return kept }
        kept += chunk
      }
      if polled[1].revents != 0, let written = write(rest) { rest = rest.dropFirst(written) }
    }
    return nil
  }

  /// `nil` at the end.
  private func readChunk() -> ArraySlice<UInt8>? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let got = read(ourInput, &chunk, chunk.count)
    return got > 0 ? chunk.prefix(got) : nil
  }

  /// How much was taken; all of it by a program that reads no more.
  private func write(_ bytes: ArraySlice<UInt8>) -> Int? {
    let written = bytes.withUnsafeBytes { systemWrite(ourOutput, $0.baseAddress, $0.count) }
    if written >= 0 { return written }
    return errno == EAGAIN || errno == EINTR ? nil : bytes.count
  }
}

/// The C function, under a name that the method above does not hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
