import Foundation
import SQLite

/// An empty database file in a folder of its own, both gone when this is.
final class DatabaseFile {
  let folder: String
  var path: String { folder + "/file.db" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/sqlite-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func connect(busy: BusyPolicy = BusyPolicy()) throws -> Connection {
    try Connection(path: path, busy: busy)
  }
}

/// What `body` throws, when that is an error of SQLite.
func sqliteError(_ body: () throws -> Void) -> SQLiteError? {
  do {
    try body()
    return nil
  } catch {
    return error as? SQLiteError
  }
}
