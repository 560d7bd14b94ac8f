import Foundation
import JournalModel
import Testing

/// The shipped table and the sentences that come with it, read from the file itself.
enum TermFixtures {
  struct Sentence: Decodable, CustomTestStringConvertible {
    let text: String
    let ids: [String]
    let absent: [String]?

    var testDescription: String { text }
  }

  private struct File: Decodable {
    let tests: [Sentence]
  }

  static let json: Data = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/JournalModel/Resources/symptom-terms.json")
    return (try? Data(contentsOf: root)) ?? Data()
  }()

  static let sentences = (try? JSONDecoder().decode(File.self, from: json).tests) ?? []
  static let table = (try? TermTable.shipped()) ?? TermTable(terms: [])
}

/// What a text mentions, as `drowsiness, -headache`: absent terms with a minus.
func mentioned(_ text: String, in table: TermTable = TermFixtures.table) -> String {
  table.mentions(in: text).map { ($0.isAbsent ? "-" : "") + $0.term }.joined(separator: ", ")
}
