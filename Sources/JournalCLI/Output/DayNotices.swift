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
    var urgent: [String] = []
    var others: [String] = []
    var rest = notices[...]
    while let notice = rest.first {
      let left = room - urgent.count - others.count
      let later = rest.dropFirst()
      let isUrgent = notice.level == .urgent
      // An urgent one is told whole, even where those that are not are then only counted.
      let spared = later.filter { !isUrgent || $0.level == .urgent }
      let spare = spared.flatMap(short).count + (spared.count < later.count ? 1 : 0)
      let fitting = [full(notice), short(notice)].first { $0.count + spare <= left }
      guard let lines = fitting ?? (urgent.isEmpty && others.isEmpty ? short(notice) : nil) else {
        others.append("\(rest.count) more \(rest.count == 1 ? "is" : "are") noticed.")
        break
      }
      if isUrgent { urgent += lines } else { others += lines }
      rest = later
    }
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
