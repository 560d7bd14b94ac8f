import Foundation

@testable import JournalModel

/// Texts that are JSON.
enum GeneratedJSON {
  static func value(depth: Int, _ random: inout SeededNumbers) -> String {
    let space = ["", " ", "\n", "\t "].randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &random) {
    case 0: return "true" + space
    case 1: return space + "null"
    case 2: return ["0", "-1", "12.50", "1e3", "-0.25E-2"].randomElement(using: &random) ?? "0"
    case 3, 4: return text(&random)
    case 5, 6:
      let values = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        value(depth: depth - 1, &random)
      }
      return "[\(space)\(values.joined(separator: "," + space))]"
    default:
      // Keys of their own, because a repeated one is refused here and not there.
      let members = (0..<Int.random(in: 0..<4, using: &random)).map { index in
        "\"key\(index)-\(index * index)\":\(space)\(value(depth: depth - 1, &random))"
      }
      return "{\(members.joined(separator: ","))\(space)}"
    }
  }

  private static func text(_ random: inout SeededNumbers) -> String {
    let parts = [
      "a", "é", "日本", "😀", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "\\/", " ",
    ]
    let chosen = (0..<Int.random(in: 0..<6, using: &random)).compactMap { _ in
      parts.randomElement(using: &random)
    }
    return "\"\(chosen.joined())\""
  }
}

/// A value as Foundation's decoder understands it.
indirect enum AnyJSON: Equatable, Decodable {
  case object([String: AnyJSON])
  case array([AnyJSON])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Key.self) {
      self = .object(
        try Dictionary(
          uniqueKeysWithValues: members.allKeys.map {
            ($0.stringValue, try members.decode(AnyJSON.self, forKey: $0))
          }))
    } else if var elements = try? decoder.unkeyedContainer() {
      var values: [AnyJSON] = []
      while !elements.isAtEnd { values.append(try elements.decode(AnyJSON.self)) }
      self = .array(values)
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .null
      } else if let bool = try? value.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = .string(try value.decode(String.self))
      }
    }
  }

  init(_ value: JSONValue) {
    switch value.kind {
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.key, AnyJSON($0.value)) }) { first, _ in first })
    case .array(let values): self = .array(values.map(AnyJSON.init))
    case .string(let text): self = .string(text)
    case .number(let text): self = Double(text).map(AnyJSON.number) ?? .null
    case .bool(let bool): self = .bool(bool)
    case .null: self = .null
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
