/// Why a text is not read as JSON. Nothing of it may be taken.
///
/// Lines and columns count from 1; columns count characters.
package enum JSONError: Error, Hashable {
  case empty
  case tooLarge(bytes: Int)
  case tooDeep(Place)
  case tooLong(Place)
  case endsEarly(Place)
  case unexpected(Place)
  case badNumber(Place)
  case badEscape(Place)
  case controlInText(Place)
  case notUTF8(Place)
  case nul(Place)
  case keyTwice(String, Place)
  case afterTheEnd(Place)

  package struct Place: Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    package let column: Int

    package var description: String { "line \(line), column \(column)" }
  }
}

extension JSONError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty:
      "the file is empty; export it again"
    case .tooLarge(let bytes):
      "the file has \(bytes) bytes, and at most 64 MiB are read; split it"
    case .tooDeep(let place):
      "more than \(JSONReader.maximumDepth) brackets stand open on \(place); export it again"
    case .tooLong(let place):
      "a text or a number on \(place) is longer than 1 MiB; shorten it"
    case .endsEarly(let place):
      "the file ends before its JSON does, on \(place); export it again"
    case .unexpected(let place):
      "not JSON on \(place); export it again"
    case .badNumber(let place):
      "not a number of JSON on \(place); export it again"
    case .badEscape(let place):
      "not an escape of JSON on \(place); export it again"
    case .controlInText(let place):
      "a line end or another control stands in a text on \(place); export it again"
    case .notUTF8(let place):
      "not UTF-8 on \(place); save the file as UTF-8"
    case .nul(let place):
      "a NUL stands in a text on \(place); take it out"
    case .keyTwice(let key, let place):
      "\"\(key)\" stands twice in one object on \(place), and either could be meant; export it again"
    case .afterTheEnd(let place):
      "something follows the end of the JSON on \(place); export it again"
    }
  }
}
