import Foundation
import Testing

@Suite("The wording of everything that a user can see")
struct SourceWordingTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources")

  /// The string literals of every source, whatever its target: a new string is among them.
  private static let literals: [(file: String, fragments: [String])] = {
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
      (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)).map {
        (file, StringLiterals.fragments(of: $0))
      }
    }
  }()

  @Test("every source is read, and its strings are found")
  func complete() {
    #expect(Self.literals.count > 300)
    #expect(Self.literals.flatMap(\.fragments).count > 3000)
    #expect(
      Self.literals.flatMap(\.fragments).contains("The day so far; journal alone shows it too."))
  }

  @Test("no string has a forbidden phrase", arguments: ForbiddenWords.phrases)
  func written(phrase: String) {
    for (file, fragments) in Self.literals {
      #expect(
        fragments.filter { ForbiddenWords.contains($0, phrase: phrase) } == [], "\(file)")
    }
  }

  @Test("micrograms are mcg, three times a day is written out")
  func units() {
    // What is read, and the codes of a standard.
    let codes = ["DoseUnit.swift", "FHIRDosage.swift"]
    for (file, fragments) in Self.literals where !codes.contains(where: file.hasSuffix) {
      for word in ["µg", "\u{3BC}g", "TID", "BID", "QID", "PRN"] {
        #expect(fragments.filter { $0.contains(word) } == [], "\(file)")
      }
    }
  }
}
