import Foundation
import JournalModel

/// What is read is the same read whole and byte by byte, and what Foundation reads: the same keys,
/// texts, words and numbers. What is refused is refused by Foundation too, or for a reason that only
/// this reader has: depth, length, a key twice, a NUL.
enum JSONTarget {
  static func run(_ bytes: [UInt8]) {
    let whole = read { try JSONReader(bytes) }
    var offset = 0
    let pieces = read {
      JSONReader(pieces: {
        defer { offset += 1 }
        return offset < bytes.count ? [bytes[offset]] : []
      })
    }
    require(whole == pieces, "read otherwise in pieces: \(whole) and \(pieces)")
    let theirs = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    switch whole {
    case .success(let value):
      guard let theirs else { return require(isOurs(value), "Foundation does not read \(value)") }
      require(isSame(value, theirs), "Foundation reads \(theirs) for \(value)")
    case .failure(let error):
      requireSentence(error.description)
    }
  }

  private static func read(_ make: () throws -> JSONReader) -> Result<JSONValue, JSONError> {
    do {
      var reader = try make()
      let value = try reader.value()
      try reader.finish()
      return .success(value)
    } catch let error as JSONError {
      return .failure(error)
    } catch {
      fatalError("not a refusal of its own: \(error)")
    }
  }

  /// A number that no Double holds, somewhere: Foundation refuses it, and text has no such bound.
  private static func isOurs(_ value: JSONValue) -> Bool {
    switch value.kind {
    case .object(let members): members.contains { isOurs($0.value) }
    case .array(let values): values.contains(where: isOurs)
    case .number(let text):
      Double(text).map { !$0.isFinite || $0 == 0 || $0.magnitude < 1e-300 } ?? true
    case .string, .bool, .null: false
    }
  }

  private static func isSame(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch ours.kind {
    case .object(let members):
      guard let theirs = theirs as? [String: Any] else { return false }
      // Swift takes keys for equal that are the same letters in other code points.
      guard theirs.count == members.count else { return theirs.count < members.count }
      let marked = Dictionary(theirs.map { (withoutMarks($0), $1) }) { first, _ in first }
      return members.allSatisfy { member in
        let found = theirs.first { $0.key.utf8.elementsEqual(member.key.utf8) }?.value
        let hasMarks = withoutMarks(member.key).utf8.count < member.key.utf8.count
        return (found ?? (hasMarks ? marked[withoutMarks(member.key)] : theirs[member.key]))
          .map { isSame(member.value, $0) } ?? false
      }
    case .array(let values):
      guard let theirs = theirs as? [Any], theirs.count == values.count else { return false }
      return zip(values, theirs).allSatisfy { isSame($0, $1) }
    case .string(let text):
      return (theirs as? String)
        .map { $0.utf8.elementsEqual(text.utf8) || isWithoutMarks($0, of: text) } ?? false
    case .number(let text):
      let read = PlantedFault.alter(text, to: "0.5", when: text.contains { "678".contains($0) })
      guard let number = theirs as? NSNumber, let value = Double(read) else { return false }
      return abs(number.doubleValue - value) <= value.magnitude * 1e-12
    case .bool(let value): return theirs as? Bool == value
    case .null: return theirs is NSNull
    }
  }

  /// Foundation drops byte order marks that a text begins with, or that follow an escape; in JSON they
  /// are letters as any other.
  private static func isWithoutMarks(_ theirs: String, of ours: String) -> Bool {
    theirs.utf8.count < ours.utf8.count
      && withoutMarks(theirs).utf8.elementsEqual(withoutMarks(ours).utf8)
  }

  private static func withoutMarks(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{FEFF}" }))
  }
}
