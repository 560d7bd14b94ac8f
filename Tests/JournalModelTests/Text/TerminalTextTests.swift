import JournalModel
import Testing

@Suite("Stored text on a terminal")
struct TerminalTextTests {
  @Test(
    "what could act on the terminal or hide is shown by its number",
    arguments: [
      ("\u{1b}[31mred", "\\u{1b}[31mred"), ("bell\u{7}", "bell\\u{7}"),
      ("c1\u{9b}2J", "c1\\u{9b}2J"), ("del\u{7f}", "del\\u{7f}"), ("nul\u{0}", "nul\\u{0}"),
      ("\u{202e}abc\u{202c}", "\\u{202e}abc\\u{202c}"),
      ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"),
      ("a\u{200e}\u{200f}\u{61c}b", "a\\u{200e}\\u{200f}\\u{61c}b"),
      ("zero\u{200b}width\u{feff}", "zero\\u{200b}width\\u{feff}"),
      ("soft\u{ad}hyphen", "soft\\u{ad}hyphen"), ("a\u{3164}b", "a\\u{3164}b"),
      ("tag\u{e0041}", "tag\\u{e0041}"), ("a\u{200d}b", "a\\u{200d}b"),
      ("private\u{e000}", "private\\u{e000}"), ("non\u{fffe}", "non\\u{fffe}"),
    ])
  func escaped(text: String, shown: String) {
    #expect(escapedForTerminal(text) == shown)
  }

  @Test(
    "line ends become a stroke, tabs a space",
    arguments: [
      ("a\nb", "a / b"), ("a\r\nb", "a / b"), ("a\rb", "a / b"),
      ("a\u{2028}b\u{2029}c", "a / b / c"),
      ("a\u{85}b", "a / b"), ("a\n\nb", "a /  / b"), ("a\tb", "a b"),
    ])
  func lineEnds(text: String, shown: String) {
    #expect(escapedForTerminal(text) == shown)
  }

  @Test(
    "words of any script stay as they are",
    arguments: ["plain", "", "ñandú", "cafe\u{301}", "疲れた", "👩‍👩‍👧", "❤️", "می‌خواهم", "क्‍ष", "שלום"])
  func kept(text: String) {
    #expect(escapedForTerminal(text) == text)
  }

  @Test("an accent with nothing to stand on is shown by its number")
  func loneAccent() {
    #expect(escapedForTerminal("\u{301}a") == "\\u{301}a")
    #expect(escapedForTerminal("a \u{301}\"\u{301}") == "a \\u{301}\"\\u{301}")
    #expect(escapedForTerminal("\u{200b}\u{301}") == "\\u{200b}\\u{301}")
  }

  @Test("without Unicode every letter beyond ASCII is shown by its number")
  func ascii() {
    #expect(escapedForTerminal("café, 手", isUnicode: false) == "caf\\u{e9}, \\u{624b}")
  }

  @Test(
    "width is counted in columns",
    arguments: [
      ("", 0), ("plain", 5), ("ñ", 1), ("cafe\u{301}", 4), ("疲れた", 6), ("한국어", 6), ("ｱ", 1),
      ("Ａ", 2), ("👍", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("🇩🇪", 2), ("שלום", 4), ("…", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }
}
