import SQLite

@testable import JournalStore

extension Meta {
  static func integer(_ connection: borrowing Connection, _ key: String) throws -> Int64 {
    let value = try connection.first("SELECT value FROM meta WHERE key = ?", [.text(key)]) {
      try $0.integer(0)
    }
    guard let value else { throw StoreError.malformed(what: "no \(key)") }
    return value
  }
}
