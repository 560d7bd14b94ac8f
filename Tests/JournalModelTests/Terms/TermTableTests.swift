import Foundation
import Testing

@testable import JournalModel

@Suite("The table of terms")
struct TermTableTests {
  let table = TermFixtures.table

  @Test("the program carries the table as it stands in the file")
  func shipped() throws {
    let file = try TermTable(json: Array(TermFixtures.json))
    #expect(try TermTable.shipped().terms == file.terms)
    #expect(file.terms.count == 41)
  }

  @Test("a damaged table is an error, not an empty one")
  func damaged() {
    #expect(throws: TermTableError(path: "terms[0].id")) {
      try TermTable(json: Array("{\"terms\": [{}]}".utf8))
    }
    #expect(throws: TermTableError(path: "terms")) { try TermTable(json: Array("{}".utf8)) }
    #expect(throws: JSONError.empty) { try TermTable(json: []) }
    let unknownFlag =
      #"{"terms": [{"id": "x", "display": "X", "match": ["x"], "redflag": "soon"}]}"#
    #expect(throws: TermTableError(path: "terms[0].redflag")) {
      try TermTable(json: Array(unknownFlag.utf8))
    }
  }

  @Test("red flags and withdrawal are read")
  func flags() {
    #expect(table.term(id: "seizure")?.redFlag == .emergency)
    #expect(table.term(id: "confusion")?.redFlag == .sameDay)
    #expect(table.term(id: "confusion")?.isWithdrawal == true)
    #expect(table.term(id: "drowsiness")?.redFlag == nil)
    #expect(table.term(id: "drowsiness")?.isWithdrawal == false)
    #expect(RedFlag.sameDay < .emergency)
  }

  @Test("ids are unique and no phrase belongs to two terms")
  func unique() {
    #expect(Set(table.terms.map(\.id)).count == table.terms.count)
    for term in table.terms {
      for phrase in term.phrases { #expect(table.exactPhrase(phrase)?.id == term.id, "\(phrase)") }
    }
  }

  @Test("a term has its display name, and an unknown one its id")
  func display() {
    #expect(table.display(of: "brain_fog") == "Brain fog")
    #expect(table.display(of: "other") == "Other")
    #expect(table.display(of: "of_a_newer_version") == "of_a_newer_version")
    #expect(table.term(id: "of_a_newer_version") == nil)
  }

  @Test(
    "a whole text is a phrase whatever its case, accents and hyphens",
    arguments: [
      ("drowsy", "drowsiness"), ("DROWSY", "drowsiness"), (" light  headed ", "dizziness"),
      ("light-headed", "dizziness"), ("can’t think straight", "brain_fog"),
      ("cant think straight", "brain_fog"), ("dizzy on standing", "hypotension"),
    ])
  func exactPhrase(words: String, id: String) {
    #expect(table.exactPhrase(words)?.id == id)
  }

  @Test(
    "more or less than a phrase is none",
    arguments: ["", " ", "-", "very drowsy", "drowsy today", "dry, mouth", "dry", "zzz", "6"])
  func noExactPhrase(words: String) {
    #expect(table.exactPhrase(words) == nil)
  }
}
