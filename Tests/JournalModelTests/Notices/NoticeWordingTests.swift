import Foundation
import Testing

@testable import JournalModel

@Suite("Notices: the wording")
struct NoticeWordingTests {
  static let forbidden = ForbiddenWords.phrases

  /// Everything that the rules say over all their cases, on a terminal and off it.
  private static let said: [String] = {
    let notices = (try? NoticeGallery.notices()) ?? []
    return [true, false].flatMap { onTerminal in
      notices.flatMap { $0.lines(onTerminal: onTerminal) + [$0.recordText] }
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

  @Test("every rule speaks in the gallery")
  func complete() throws {
    let rules = Set(try NoticeGallery.notices().map(\.rule))
    #expect(rules == Set(NoticeRule.allCases))
    #expect(Self.said.count > 1000)
    #expect(Self.sources.count > 10)
  }

  @Test("no text that can be said has a forbidden phrase", arguments: forbidden)
  func produced(phrase: String) {
    #expect(Set(Self.said).filter { ForbiddenWords.contains($0, phrase: phrase) } == [])
  }

  @Test("no string of the folder has a forbidden phrase", arguments: forbidden)
  func written(phrase: String) {
    for (file, fragments) in Self.literals {
      #expect(fragments.filter { ForbiddenWords.contains($0, phrase: phrase) } == [], "\(file)")
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
    #expect(ForbiddenWords.contains("This was Due to it.", phrase: "due to"))
    #expect(!ForbiddenWords.contains("Pump refill due: today", phrase: "due to"))
    #expect(ForbiddenWords.contains("A diagnosis", phrase: "diagnos*"))
    #expect(!ForbiddenWords.contains("It was unfailed", phrase: "failed"))
    let source = #"""
      // "a comment"
      let text = "one \(two("three", four)) five \"six\"" + "seven"
      """#
    #expect(StringLiterals.fragments(of: source) == ["one ", "three", " five \"six\"seven"])
  }
}
