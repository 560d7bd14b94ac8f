#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The person's own editor, on a file that nobody else can read and that is removed afterwards.
enum LiveEditor {
  /// `VISUAL`, else `EDITOR`; the file lies in the runtime directory, which no disk keeps, else in
  /// the home.
  ///
  /// - Parameter inherited: the process's own environment, passed on to the editor.
  static func edit(
    _ beginning: [UInt8], variables: [String: String],
    inherited: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) throws(FileFailure) -> [UInt8] {
    guard
      let editor = [variables["VISUAL"], variables["EDITOR"]].compactMap(\.self)
        .first(where: { !$0.isEmpty }),
      let folder = [variables["XDG_RUNTIME_DIR"], variables["HOME"]].compactMap(\.self)
        .first(where: { $0.hasPrefix("/") })
    else { throw .noEditor }
    let path = "\(folder)/.journal-\(getpid()).txt"
    try LiveFile.write(path, beginning)
    defer { unlink(path) }
    // As `git` does: the variable may hold options, and the path is passed as an argument.
    let status = run(["/bin/sh", "-c", "\(editor) \"$@\"", editor, path], inherited)
    guard status == 0 else { throw .editorFailed(editor) }
    return try LiveFile.read(path)
  }

  private static func run(
    _ arguments: [String], _ inherited: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  ) -> Int32 {
    var process = pid_t()
    var pointers = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    guard posix_spawn(&process, arguments[0], nil, nil, pointers, inherited) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    return status
  }
}
