import Foundation
import Testing

@testable import JournalModel

@Suite("Notices: the wording")
struct NoticeWordingTests {
  /// Whole phrases that never appear in our own words; the last is the beginning of words.
  static let forbidden = [
    "adherent", "adherence", "compliant", "compliance", "failed", "caused", "due to", "because of",
    "triggered", "side effect of", "you should", "take another", "take an extra", "skip it",
    "increase your", "reduce your", "lower your", "stop taking", "we recommend", "safe to",
    "normal range", "at risk", "diagnos*",
  ]

  /// Everything that the rules say over all their cases, on a terminal and off it.
  private static let said: [String] = {
    let notices = (try? NoticeGallery.notices()) ?? []
    return [true, false].flatMap { onTerminal in
      notices.flatMap { $0.lines(onTerminal: onTerminal) }
    }
  }()

  private static let sources: [(name: String, text: String)] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/JournalModel/Notices")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".swift") }.sorted().compactMap { file in
      (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)).map { (file, $0) }
    }
  }()

  private static let literals = sources.map { ($0.name, StringLiterals.fragments(of: $0.text)) }

  /// Letters and digits in lower case with single spaces, and one at each end.
  private func folded(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }

  private func contains(_ text: String, phrase: String) -> Bool {
    let isBeginning = phrase.hasSuffix("*")
    return folded(text).contains(" " + (isBeginning ? String(phrase.dropLast()) : phrase + " "))
  }

  @Test("every rule speaks in the gallery")
  func complete() throws {
    let rules = Set(try NoticeGallery.notices().map(\.rule))
    #expect(rules == Set(NoticeRule.allCases))
    #expect(Self.said.count > 1000)
    #expect(Self.sources.count > 10)
  }

  @Test("no text that can be said has a forbidden phrase", arguments: forbidden)
  func produced(phrase: String) {
    #expect(Set(Self.said).filter { contains($0, phrase: phrase) } == [])
  }

  @Test("no string of the folder has a forbidden phrase", arguments: forbidden)
  func written(phrase: String) {
    for (file, fragments) in Self.literals {
      #expect(fragments.filter { contains($0, phrase: phrase) } == [], "\(file)")
    }
  }

  @Test("every string of the wording is said somewhere in the gallery, so that none escapes")
  func covered() {
    let said = Set(Self.said).joined(separator: "\n")
    let wording = Self.literals.filter { $0.0.hasPrefix("NoticeVoice+") }
    #expect(wording.count == 2)
    for (file, fragments) in wording {
      #expect(fragments.filter { !said.contains($0) } == [], "\(file)")
    }
  }

  @Test("texts are put together in the two files of the wording and nowhere else")
  func oneplace() {
    for (file, fragments) in Self.literals where !file.hasPrefix("NoticeVoice+") {
      #expect(
        fragments.filter { $0.contains(" ") && $0.contains(where: \.isLetter) } == [], "\(file)")
    }
  }

  @Test("numbers are written 10 mg and 0.5 mg, with a space before the unit")
  func numbers() throws {
    let units =
      DoseUnit.allCases.flatMap { [$0.rawValue, $0.plural] } + ["h", "min", "day", "days"]
    let stuck = try Regex("[0-9](\(units.joined(separator: "|")))\\b")
    let trailingZero = try Regex("[0-9]\\.[0-9]*0\\b")
    let bareFraction = try Regex("(^|[^0-9])\\.[0-9]")
    for line in Set(Self.said) {
      #expect(try stuck.firstMatch(in: line) == nil, "\(line)")
      #expect(try trailingZero.firstMatch(in: line) == nil, "\(line)")
      #expect(try bareFraction.firstMatch(in: line) == nil, "\(line)")
      #expect(!line.contains("  ") && !line.hasSuffix(" "), "\(line)")
    }
  }

  @Test("micrograms are mcg in text")
  func micrograms() {
    #expect(!Self.said.contains { $0.contains(" ug") || $0.contains("µg") })
    #expect(Self.said.contains { $0.contains("120 mcg a day") })
  }

  @Test("nothing that is about self-harm names a medicine")
  func selfHarm() throws {
    let alone = try NoticeGallery.notices().filter(\.standsAlone)
    #expect(!alone.isEmpty)
    #expect(!alone.contains { $0.medication != nil })
    #expect(
      !alone.flatMap { $0.lines(onTerminal: true) }.contains {
        $0.lowercased().contains("baclofen")
      })
  }

  @Test("the checks find what they look for")
  func checks() {
    #expect(contains("This was Due to it.", phrase: "due to"))
    #expect(!contains("Pump refill due: today", phrase: "due to"))
    #expect(contains("A diagnosis", phrase: "diagnos*"))
    #expect(!contains("It was unfailed", phrase: "failed"))
    let source = #"""
      // "a comment"
      let text = "one \(two("three", four)) five \"six\"" + "seven"
      """#
    #expect(StringLiterals.fragments(of: source) == ["one ", "three", " five \"six\"seven"])
  }
}

/// The fixed pieces of the string literals in a source, those joined by `+` as one.
enum StringLiterals {
  static func fragments(of source: String) -> [String] {
    var scanner = LiteralScanner(rest: Array(source.unicodeScalars)[...])
    scanner.code(until: nil)
    return scanner.fragments.filter { !$0.isEmpty }
  }
}

private struct LiteralScanner {
  var rest: ArraySlice<Unicode.Scalar>
  var fragments: [String] = []
  /// Whether nothing but spaces and one `+` stands between the last literal and here.
  private var joins = false

  init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  private func starts(with text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

  /// Code up to the bracket that closes it.
  mutating func code(until close: Unicode.Scalar?) {
    var depth = 0
    joins = false
    while let scalar = rest.first {
      if starts(with: "//") {
        rest = rest.drop { $0 != "\n" }
        continue
      }
      rest.removeFirst()
      switch scalar {
      case "\"":
        string()
        joins = true
      case "(" where close != nil: depth += 1
      case ")" where close != nil && depth == 0: return
      case ")" where close != nil: depth -= 1
      case " ", "\n", "+": continue
      default: joins = false
      }
    }
  }

  private mutating func string() {
    var piece = joins ? fragments.popLast() ?? "" : ""
    while let scalar = rest.popFirst() {
      if scalar == "\"" { break }
      guard scalar == "\\", let escaped = rest.popFirst() else {
        piece.unicodeScalars.append(scalar)
        continue
      }
      if escaped == "(" {
        fragments.append(piece)
        piece = ""
        code(until: ")")
      } else {
        piece.unicodeScalars.append(escaped)
      }
    }
    fragments.append(piece)
  }
}
