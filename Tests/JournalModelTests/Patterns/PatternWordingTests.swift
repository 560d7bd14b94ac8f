import Foundation
import Testing

@testable import JournalModel

@Suite("Questions: the wording")
struct PatternWordingTests {
  /// The strings of the sources that say something.
  private static let literals: [(name: String, texts: [String])] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources")
    return ["JournalModel/Patterns", "JournalReport/Patterns"].flatMap { folder in
      let place = root.appending(path: folder)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return files.filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
        (try? String(contentsOf: place.appending(path: file), encoding: .utf8)).map {
          (file, StringLiterals.fragments(of: $0))
        }
      }
    }
  }()

  private func folded(_ text: String) -> String {
    " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
  }

  @Test(
    "no string has a phrase of advice, of judgement or of cause",
    arguments: NoticeWordingTests.forbidden)
  func forbidden(phrase: String) {
    #expect(Self.literals.count > 15)
    let isBeginning = phrase.hasSuffix("*")
    let wanted = " " + (isBeginning ? String(phrase.dropLast()) : phrase + " ")
    for (file, texts) in Self.literals {
      #expect(texts.filter { folded($0).contains(wanted) } == [], "\(file)")
    }
  }

  @Test(
    "nothing claims what a comparison cannot show",
    arguments: [
      "significant", "proves", "proof", "works", "helps", "effect", "makes", "leads", "reason",
      "better", "worse", "improve", "improved", "should", "try",
    ])
  func claims(word: String) {
    for (file, texts) in Self.literals {
      #expect(texts.filter { folded($0).contains(" \(word) ") } == [], "\(file)")
    }
  }

  @Test("no percent sign: the page has none either")
  func percent() {
    for (file, texts) in Self.literals {
      #expect(texts.filter { $0.contains("%") } == [], "\(file)")
    }
  }

  @Test("sentences stand in the files of the voice, and nowhere else in the model")
  func onePlace() {
    for (file, texts) in Self.literals
    where !file.hasPrefix("PatternVoice") && file != "StatisticsSection.swift" {
      #expect(
        texts.filter { $0.hasSuffix(".") && $0.contains(" ") && !$0.hasPrefix("This does") } == [],
        "\(file)")
    }
  }

  @Test("every answer ends in the same sentence")
  func closing() {
    #expect(PatternText.closing == "This does not show cause.")
  }

  @Test(
    "figures have the digits that they are worth",
    arguments: [
      (0, "0"), (0.29166, "0.29"), (2.94, "2.9"), (12.888, "13"), (571.9, "572"), (0.0507, "0.051"),
      (1, "1"), (9.96, "10"), (0.0996, "0.1"), (-0.25, "-0.25"), (.infinity, "no limit"),
      (0.000_000_123, "0.00000012"), (1e20, "1e+20"), (999_999.5, "1000000"),
    ])
  func rounded(value: Double, text: String) {
    #expect(FigureText.rounded(value) == text)
  }

  @Test(
    "chances, and what a person wrote",
    arguments: [(0.0009, "p<0.001"), (0.001, "p=0.001"), (0.0249, "p=0.025"), (0.996, "p=1")])
  func chances(p: Double, text: String) {
    #expect(FigureText.chance(p) == text)
    #expect(FigureText.plain(6.5) == "6.5")
    #expect(FigureText.plain(-2) == "-2")
    #expect(FigureText.plain(1 / 3.0) == "0.33")
    #expect(FigureText.plain(120) == "120")
  }
}
