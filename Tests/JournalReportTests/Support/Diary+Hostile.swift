import JournalModel
import JournalReport

extension Diary {
  /// Words that try to break out of the page.
  static func hostile() throws -> Diary {
    var diary = Diary()
    let medicine = try diary.medicine(
      "\u{1b}[31mred\u{1b}[0m " + String(repeating: "x", count: 90), purpose: "a\tb\r\nc")
    try diary.dose(medicine, "10", at: "2026-11-03 08:00")
    try diary.note("one\ntwo\r\nthree\u{2028}four\u{85}five", at: "2026-11-04 08:00")
    try diary.note("\u{202e}desrever\u{202c} zero\u{200b}width", at: "2026-11-05 08:00")
    try diary.note("\u{301}lone accent, caf\u{65}\u{301}, ñandú", at: "2026-11-06 08:00")
    try diary.note("疲れた 👩‍👩‍👧 ❤️ 한국어", site: "手", at: "2026-11-07 08:00")
    try diary.note(String(repeating: "漢字", count: 60), at: "2026-11-08 08:00")
    try diary.track("\u{9b}2J", "123456789.123456789", unit: "\u{7}", at: "2026-11-08 09:00")
    try diary.track("\u{9b}2J", "-999999999.999999999", unit: "\u{7}", at: "2026-11-08 10:00")
    diary.author = "\u{1b}]0;title\u{7}"
    try diary.add(.important, "\u{1b}[2J\u{8}\u{7f}gone\u{2066}?", at: "2026-11-09 08:00")
    try diary.mood(3, at: "2026-11-09 08:00")
    try diary.ask(1, "\n\n\u{1b}[1A" + String(repeating: "why ", count: 40))
    diary.tags = ["tag\u{feff}\u{e0041}"]
    try diary.note("confused \u{1b}[8mhidden", at: "2026-11-10 08:00")
    try diary.markup()
    return diary
  }

  /// Words that mean something to HTML, SVG, Markdown or a spreadsheet.
  private mutating func markup() throws {
    let script = "<script>alert(1)</script>"
    let image = "\"><img src=x onerror=alert(1)>'<svg onload=alert(1)>"
    let medicine = try medicine(
      "=1+2<b>\(image)", form: "</title></style>\(script)", purpose: "&lt;i&gt; &#60;u&#62;",
      prescriber: "[Dr](javascript:alert(1))", doNotStop: true)
    try prescribe(
      medicine, schedule("5", "08:00"), from: "2026-10-01", by: "<!-- \(script)", "]]>\(image)")
    try prescribe(medicine, schedule("10", "08:00"), from: "2026-11-05", by: script)
    try product(medicine, "| a | b |\(script)", from: "2026-11-14")
    for day in try days("2026-10-23", "2026-11-21") {
      try dose(medicine, "5", at: "\(day) 08:00")
      try track("<tspan onclick=alert(1)>*x*", "4", unit: "`u`", at: "\(day) 09:00")
    }
    trackers.append(
      Tracker(
        name: "<tspan onclick=alert(1)>*x*", unit: "`u`", scale: Exact(0)...Exact(10), isMain: true)
    )
    try note("drowsy ![x](http://example.org/x.png) www.example.org", at: "2026-11-11 08:00")
    try note("<https://example.org> # h | c ~~d~~ __e__", site: "</td>", at: "2026-11-11 09:00")
    try add(.important, "- [ ] 1. \(script) @someone $x$", at: "2026-11-11 10:00")
    try ask(2, "+cmd|' /C calc'!A0")
    tags = ["ill <i>\(image)"]
    try mood(2, at: "2026-11-12 08:00")
    tags = []
  }
}
