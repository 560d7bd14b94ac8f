import Testing

@testable import JournalExchange

@Suite("Comma-separated values piece by piece")
struct CSVStreamTests {
  private static let texts = [
    "a,b\n1,2\n", "a,b\r\n1,2", "a;b\n\"1;2\";3\n\n4;5\n",
    "\u{FEFF}time,ä\n1,\"two\nlines, \"\"quoted\"\"\"\n2,ö\n",
    "a\n", "a", "\n\n\n", "a,b\n1,\"never closed\n2,3\n", "a,b\n1,x\"y\n2,3\n",
    "a,b\n1,\"x\"y\n2,3\n",
    "a,b\n1,2\r3\n", "\u{FEFF}", "", "a\tb\n\"\"\t\"\n\"\n",
  ]

  /// What a file amounts to: its records, and why there are no more.
  private struct Read: Equatable {
    var records: [CSVRecord] = []
    var error: CSVError?
  }

  private static func whole(_ bytes: [UInt8]) -> Read {
    var read = Read()
    do throws(CSVError) {
      var reader = try CSVReader(bytes)
      while let record = try reader.next() { read.records.append(record) }
    } catch {
      read.error = error
    }
    return read
  }

  private static func pieces(_ bytes: [UInt8], of size: Int) throws -> Read {
    var read = Read()
    let file = ImportFile {
      var rest = bytes[...]
      return {
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
      }
    }
    do {
      var stream = try CSVStream(file)
      while let record = try stream.next() { read.records.append(record) }
    } catch let error as CSVError {
      read.error = error
    }
    return read
  }

  @Test(
    "the records, their lines and what is refused are those of the whole file, however it comes",
    arguments: texts, [1, 2, 3, 7, 1000])
  func same(text: String, size: Int) throws {
    let bytes = Array(text.utf8)
    #expect(try CSVStreamTests.pieces(bytes, of: size) == CSVStreamTests.whole(bytes))
  }

  @Test(
    "bytes that are no text are refused with their place in the file", arguments: [1, 4, 5, 1000])
  func faults(size: Int) throws {
    for (fault, error) in [
      (UInt8(0xFF), CSVError.notUTF8(byte: 11, line: 3)), (0, .nul(byte: 11, line: 3)),
    ] {
      let bytes = Array("a,b\n1,2\n3,".utf8) + [fault] + Array("\n".utf8)
      let read = try CSVStreamTests.pieces(bytes, of: size)
      #expect(read.error == error)
      #expect(read.records.count <= 2)
    }
  }

  @Test("a file that is too long is refused with its length, and none of it is kept meanwhile")
  func tooLong() {
    let line = Array(repeating: UInt8(ascii: "1"), count: (1 << 16) - 1) + [UInt8(ascii: "\n")]
    let file = ImportFile {
      var left = 1030
      return {
        left -= 1
        return left < 0 ? [] : line
      }
    }
    #expect(throws: CSVError.tooLarge(bytes: 1030 << 16)) {
      var stream = try CSVStream(file)
      while try stream.next() != nil {}
    }
  }
}
