import Foundation
import Testing

/// A worked case whose numbers scipy and R computed; `statistics.json` holds them.
struct StatisticsCase: Decodable, CustomTestStringConvertible {
  let id: String
  let method: String
  let inputs: [String: Figure]
  let expected: [String: Figure]

  var testDescription: String { id }

  static let all = cases(
    in: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "statistics.json"))

  /// Those of `random-statistics.py`, in the file that `JOURNAL_STATISTICS` names.
  static let random =
    ProcessInfo.processInfo.environment["JOURNAL_STATISTICS"].map {
      cases(in: URL(filePath: $0))
    } ?? []

  private static func cases(in file: URL) -> [StatisticsCase] {
    struct Table: Decodable { let cases: [StatisticsCase] }
    return (try? JSONDecoder().decode(Table.self, from: Data(contentsOf: file)))?.cases ?? []
  }

  func int(_ key: String) throws -> Int {
    let number = try #require(inputs[key]?.number)
    return Int(number)
  }

  func numbers(_ key: String) throws -> [Double] {
    let list = try #require(inputs[key]?.list)
    return try list.map { try #require($0.number) }
  }

  func texts(_ key: String) throws -> [String] {
    let list = try #require(inputs[key]?.list)
    return try list.map { try #require($0.text) }
  }
}

/// Whatever stands in the table: a number, or several under names.
enum Figure: Decodable, Equatable, Sendable {
  case number(Double)
  case flag(Bool)
  case text(String)
  case list([Figure])
  case object([String: Figure])
  /// Not estimable, or infinite.
  case none

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .none
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Figure].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: Figure].self))
    }
  }

  init(finite value: Double?) {
    self = value.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
  }

  init(_ values: [Double]) { self = .list(values.map { .number($0) }) }

  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [Figure]? { if case .list(let list) = self { list } else { nil } }
}
