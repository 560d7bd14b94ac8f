import JournalModel
import Testing

@Suite("Stored text in HTML, Markdown and CSV")
struct MarkupEscapingTests {
  @Test("nothing opens a tag, closes an attribute or names a character")
  func html() {
    let text = "<script>\"a\" & 'b' &lt;</style>"
    let escaped = "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39; &amp;lt;&lt;/style&gt;"
    #expect(escapedForHTML(text) == escaped)
    #expect(escapedForAttribute(text) == escaped)
  }

  @Test("what hides or reorders is shown, in markup as on a terminal")
  func hidden() {
    #expect(escapedForHTML("a\u{202e}b\u{200b}\u{1b}[2J") == "a\\u{202e}b\\u{200b}\\u{1b}[2J")
    #expect(escapedForMarkdown("one\ntwo") == "one / two")
    #expect(escapedForAttribute("tab\there") == "tab here")
  }

  @Test(
    "a stretch from right to left is isolated, from its first letter to its last",
    arguments: [
      ("בקלופן 10 mg, 3 doses", "<R>בקלופן</R> 10 mg, 3 doses"),
      (
        "Falls: \"נפל (twice) שוב 3\" (ברך)",
        "Falls: &quot;<R>נפל (twice) שוב 3</R>&quot; (<R>ברך</R>)"
      ),
      ("1 שלום עולם?", "1 <R>שלום עולם?</R>"),
      ("by سعاد, self", "by <R>سعاد</R>, self"),
      ("שָׁ x", "<R>שָׁ</R> x"),
      ("plain", "plain"), ("", ""),
    ])
  func rightToLeft(text: String, isolated: String) {
    let html = isolated.replacing("<R>", with: "<bdi dir=\"rtl\">").replacing(
      "</R>", with: "</bdi>")
    #expect(escapedForHTML(text) == html)
    let drawn = isolated.replacing("<R>", with: "&#x2067;").replacing("</R>", with: "&#x2069;")
    #expect(escapedForAttribute(text) == drawn)
  }

  @Test(
    "Markdown shows what was typed",
    arguments: [
      ("*a* _b_ `c` [d](e)", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)"), ("a | b", "a \\| b"),
      ("<b>&amp;", "&lt;b>&amp;amp;"), ("# x", "\\# x"), ("1. x", "1\\. x"), ("2.5", "2.5"),
      ("- x", "\\- x"), ("-2 to 3", "-2 to 3"), ("-", "-"), ("15 -> 30 mg", "15 -> 30 mg"),
      ("> x", "\\> x"), ("http://a.b", "http\\://a.b"), ("www.a.b", "www\\.a.b"),
      ("08:00", "08:00"), ("==", "\\=\\="), ("a = b", "a = b"), ("~~x~~", "\\~\\~x\\~\\~"),
      ("back\\slash", "back\\\\slash"),
    ])
  func markdown(text: String, escaped: String) {
    #expect(escapedForMarkdown(text) == escaped)
  }

  @Test(
    "no spreadsheet takes a text for a formula, and numbers stay numbers",
    arguments: [
      ("=1+2", "'=1+2"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2", "-2"),
      ("-2.5", "-2.5"), ("-1/3", "-1/3"), ("- x", "'- x"), ("@SUM(1)", "'@SUM(1)"),
      ("\tx", "'\tx"), ("  =x", "'  =x"), ("\u{FF1D}1", "'\u{FF1D}1"), ("10 mg", "10 mg"), ("", ""),
    ])
  func formulas(text: String, guarded: String) {
    #expect(CSVText.guarded(text) == guarded)
  }
}
