#if os(Linux)
  import CSQLite
  import Foundation
  import Synchronization

  /// Makes system calls of SQLite fail, through the hook that SQLite has for its own tests
  /// (`xSetSystemCall`). Other folders of this process are left alone, so tests may run beside it.
  struct SystemCallFault: Sendable {
    enum Call: String, CaseIterable {
      case write = "pwrite64"
      case unlink
      /// Opening the folder for its sync works, but the sync fails: only after the rollback journal
      /// is gone, so that the rows are in.
      case syncFolder = "openDirectory"
    }

    let call: Call
    let folder: String
    let code: Int32
    /// Calls in this folder that still succeed.
    var passing: Int
    /// Whether the calls after the first failure fail too.
    let isLasting: Bool

    /// Runs `body`, and says whether anything failed on the way.
    static func during(_ fault: SystemCallFault, _ body: () -> Void) -> Bool {
      install
      state.withLock { $0[fault.folder] = (fault, 0) }
      body()
      return state.withLock { $0.removeValue(forKey: fault.folder)?.fired ?? 0 } > 0
    }

    private static let state = Mutex<[String: (fault: SystemCallFault, fired: Int)]>([:])

    /// The error with which this call must fail, if any.
    private static func verdict(_ call: Call, path: String) -> Int32? {
      state.withLock { armed in
        guard let key = armed.keys.first(where: { path.hasPrefix($0) }),
          var (fault, fired) = armed[key], fault.call == call
        else { return nil }
        guard fault.passing == 0 else {
          fault.passing -= 1
          armed[key] = (fault, fired)
          return nil
        }
        guard fired == 0 || fault.isLasting else { return nil }
        fired += 1
        armed[key] = (fault, fired)
        return fault.code
      }
    }

    private static func path(of descriptor: Int32) -> String {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = readlink("/proc/self/fd/\(descriptor)", &buffer, buffer.count)
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    private typealias Pointer = @convention(c) () -> Void

    private static func replace(_ call: Call, by function: Pointer) {
      guard let system = sqlite3_vfs_find("unix") else { return }
      _ = system.pointee.xSetSystemCall(system, call.rawValue, function)
    }

    /// Once for the process.
    private static let install: Void = {
      let write: @convention(c) (Int32, UnsafeRawPointer?, Int, Int64) -> Int = {
        descriptor, bytes, count, offset in
        if let code = verdict(.write, path: path(of: descriptor)) {
          errno = code
          return -1
        }
        return pwrite(descriptor, bytes, count, Int(offset))
      }
      let remove: @convention(c) (UnsafePointer<CChar>?) -> Int32 = { name in
        guard let name else { return -1 }
        if let code = verdict(.unlink, path: String(cString: name)) {
          errno = code
          return -1
        }
        return Glibc.unlink(name)
      }
      let openFolder:
        @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<Int32>?) -> Int32 =
          { name, descriptor in
            guard let name, let descriptor else { return SQLITE_CANTOPEN }
            let folder = parent(String(cString: name))
            // A pipe cannot be synced.
            if verdict(.syncFolder, path: folder) != nil {
              var ends: [Int32] = [-1, -1]
              guard pipe(&ends) == 0 else { return SQLITE_CANTOPEN }
              close(ends[1])
              descriptor.pointee = ends[0]
            } else {
              descriptor.pointee = open(folder, O_RDONLY | O_CLOEXEC)
            }
            return descriptor.pointee >= 0 ? SQLITE_OK : SQLITE_CANTOPEN
          }
      replace(.write, by: unsafeBitCast(write, to: Pointer.self))
      replace(.unlink, by: unsafeBitCast(remove, to: Pointer.self))
      replace(.syncFolder, by: unsafeBitCast(openFolder, to: Pointer.self))
    }()

    private static func parent(_ path: String) -> String {
      URL(filePath: path).deletingLastPathComponent().path
    }
  }
#endif
