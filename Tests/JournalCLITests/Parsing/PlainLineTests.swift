import ArgumentParser
import Testing

@testable import JournalCLI

@Suite("Plain command lines are read as the parser reads them")
struct PlainLineTests {
  @Test(
    "a line of every day is read without the parser, into the same command",
    arguments: [
      [], ["--db", "/tmp/j.db"], ["today", "--as-of", "2026-11-20"], ["-q"],
      ["log-dose", "10mg", "baclofen"], ["took"], ["took", "--private", "1/2", "tablet"],
      [
        "took", "7:50", "5mg", "--for", "08:00", "--with-food", "--new", "-t", "late", "--tag",
        "ill",
      ],
      ["missed", "baclofen", "--for", "yesterday 14:00", "--reason", "forgot"],
      ["missed", "--reason", ""], ["skipped", "--new", "--about"],
      ["note", "drowsy", "and", "a bit dizzy", "--severity", "2", "--site=left leg"],
      ["note", "--edit", "--lasted", "2h"], ["note", ""], ["mood", "4", "calm", "but", "tired"],
      ["track", "bp", "120/80", "--at", "20 min ago"], ["track", "down", "\u{1F}-2"],
      ["track", "set", "pain", "--scale", "0-10", "--worst=-5", "--unit", "h", "--main"],
      ["list"], ["list", "--since", "30d", "-n", "5", "--kind", "dose", "--kind", "note"],
      ["list", "--format", "json", "--tag", "alcohol", "--medicine", "baclofen"],
      ["show", "last"], ["show", "w84j", "--format=json"],
      ["report", "--since", "30d", "--until", "yesterday"],
      ["report", "--format", "html", "-o", "page.html", "--discreet", "--appendix", "--stats"],
      ["report", "--open", "--medicine", "baclofen", "--private"],
      ["undo"], ["undo", "--list", "-y", "--no-input", "--no-color", "--person", "Mia"],
      ["list", "--plain"], ["report", "--no-pager"],
    ])
  func everyday(line: [String]) throws {
    let plain = try #require(PlainCommand.read(line))
    #expect(described(plain) == described(try JournalCommand.parseAsRoot(line)))
  }

  @Test(
    "a line that is not plain is left to the parser",
    arguments: [
      ["log-dose", "--help"], ["note", "--", "-2"], ["note", "-"], ["list", "-n5"],
      ["list", "-n", "x"],
      ["note", "drowsy", "--severity"], ["took", "--at", "--private"],
      ["took", "--private", "--private"],
      ["took", "--at", "8:00", "--at", "9:00"], ["report", "--format", "word"], ["list", "word"],
      ["show"], ["show", "a", "b"], ["took", "--unknown"], ["mood", "--private=1"],
      ["med", "list"],
      ["-t=x"], ["took", "-qy"], ["took", "--format", "html"], ["undo", "last"],
    ])
  func leftToTheParser(line: [String]) {
    #expect(PlainCommand.read(line) == nil)
  }

  @Test("whatever is put together, the parser makes the same of a line that counts as plain")
  func random() throws {
    var generator = SeededGenerator(state: 10)
    let pieces =
      ["10mg", "baclofen", "8:00", "", "text", "json", "html", "-", "--", "5", "\u{1F}-2", "a=b"]
      + Word.flags.sorted()
      + [
        "--at", "--zone", "--by", "-t", "--tag", "--note", "--format", "--for", "--reason",
        "--severity", "--site", "--lasted", "--scale", "--worst", "--unit", "--since", "--until",
        "--kind", "--medicine", "-n", "--output", "-o", "--as-of", "--db", "--person",
        "--at=8:00", "--format=json", "--note=", "-o=x", "--unknown",
      ]
    var plain = 0
    for _ in 0..<1_000 {
      let name = PlainCommand.names.randomElement(using: &generator) ?? ""
      let line =
        [name]
        + (0..<Int.random(in: 0...5, using: &generator)).compactMap { _ in
          pieces.randomElement(using: &generator)
        }
      guard let command = PlainCommand.read(line) else { continue }
      plain += 1
      let parsed = try JournalCommand.parseAsRoot(line)
      #expect(described(command) == described(parsed), "\(line)")
    }
    #expect(plain > 120)
  }

  @Test("every name is one of a command")
  func names() {
    for name in PlainCommand.names { #expect(JournalCommand.hasCommand(named: name)) }
  }

  /// Everything that a command holds, down to what the parser put into each option.
  private func described(_ command: Any) -> String {
    var text = ""
    dump(command, to: &text)
    return text
  }
}
