internal import SQLite

/// Copies of a damaged file that SQLite may be let loose on: the file itself is only read.
struct WorkingCopy {
  /// "The database header string", and what every journal of ours has in the first 100 bytes.
  /// https://www.sqlite.org/fileformat2.html#the_database_header
  private static let pageSize = 4096

  let path: String

  /// The copies to try, each with another way of reading what a header and a first page should say:
  /// as they are; with the header of a journal of this size; with the whole first page of another
  /// journal, which has the tables where this one may have them.
  static func candidates(
    of damaged: String, beside place: String, firstPagesOf others: [String]
  ) throws(FileError) -> [WorkingCopy] {
    var copies: [WorkingCopy] = []
    func copy(_ number: Int) throws(FileError) -> WorkingCopy {
      let copy = WorkingCopy(path: "\(place)-\(number)")
      try FileSystem.copy(damaged, to: copy.path)
      copies.append(copy)
      return copy
    }
    do throws(FileError) {
      let asIs = try copy(0)
      if JournalDatabase.exists(damaged + "-journal") {
        try FileSystem.copy(damaged + "-journal", to: asIs.path + "-journal")
      }
      let mended = try copy(1)
      let size = try FileSystem.status(damaged).size
      try FileOutput(overwriting: mended.path).write(header(forSize: size))
      for (number, other) in others.enumerated() {
        let page = try FileSystem.head(other, count: pageSize)
        let replaced = try copy(number + 2)
        try FileOutput(overwriting: replaced.path)
          .write(header(forSize: size) + page.dropFirst(100))
      }
      return copies
    } catch {
      for copy in copies { copy.remove() }
      throw error
    }
  }

  func remove() {
    try? FileSystem.remove(path)
    try? FileSystem.remove(path + "-journal")
  }

  /// The header of a journal with so many bytes and no free pages.
  static func header(forSize size: Int64) -> [UInt8] {
    func four(_ number: Int64) -> [UInt8] {
      withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).bigEndian, Array.init)
    }
    var header = Array("SQLite format 3\0".utf8)
    // Page size; rollback journal for writing and reading; no reserved bytes; payload fractions.
    header += [UInt8(pageSize >> 8), UInt8(pageSize & 0xFF), 1, 1, 0, 64, 32, 32]
    // Change counter, size in pages, no free pages, schema cookie, schema format.
    header += four(1) + four(size / Int64(pageSize)) + four(0) + four(0) + four(1) + four(4)
    // Cache size, no vacuuming root, UTF-8, user version, no incremental vacuum.
    header += four(0) + four(0) + four(1) + four(1) + four(0)
    header += four(Int64(FileIdentity.applicationID)) + [UInt8](repeating: 0, count: 20)
    // For which change counter the size is valid, and which SQLite wrote it.
    return header + four(1) + four(3_040_001)
  }
}
