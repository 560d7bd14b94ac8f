internal import JournalModel

/// What is noticed at the moment, in the room that the day view has for it: all of the most urgent,
/// of the others at least the fact.
struct DayNotices {
  /// The most urgent first.
  let notices: [Notice]
  let text: EntryText
  let width: Int

  /// The lines that come before the doses of the day, and those that come behind them.
  func lines(room: Int) -> (urgent: [String], others: [String]) {
    var kept = notices[...]
    while kept.count > 1, kept.flatMap(short).count + (kept.count < notices.count ? 1 : 0) > room {
      kept = kept.dropLast()
    }
    let hidden = notices.count - kept.count
    var left = room - kept.flatMap(short).count - (hidden > 0 ? 1 : 0)
    var urgent: [String] = []
    var others: [String] = []
    for notice in kept {
      let (full, short) = (full(notice), short(notice))
      let fits = full.count - short.count <= left
      if fits { left -= full.count - short.count }
      if notice.level == .urgent {
        urgent += fits ? full : short
      } else {
        others += fits ? full : short
      }
    }
    if hidden > 0 { others.append("\(hidden) more \(hidden == 1 ? "is" : "are") noticed.") }
    return (urgent, others)
  }

  private func full(_ notice: Notice) -> [String] {
    notice.lines(onTerminal: false).flatMap { broken($0) }
  }

  private func short(_ notice: Notice) -> [String] {
    broken(notice.headline ?? notice.lines(onTerminal: false).joined(separator: " "))
  }

  private func broken(_ line: String) -> [String] {
    wrapped(text.shown(line), width: max(40, width), hanging: 2)
  }
}
