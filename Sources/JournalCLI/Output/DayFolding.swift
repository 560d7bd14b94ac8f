internal import JournalModel

/// Brings the rows of the day view into the room there is. The past folds first; of today what is
/// open or not recorded is never left out: where there is too much of it it is told together.
struct DayFolding {
  let room: Int
  let today: CivilDay
  /// Told as of now: then days may be named by words that a command reads from now.
  let isNow: Bool
  let lines: (DayRow) -> [String]

  /// What is left out first.
  private static let order: [DayRow.Kind] = [.taken, .marked, .later, .medicine, .paused, .extra]

  func fitted(_ rows: [DayRow]) -> [String] {
    let stages: [([DayRow]) -> [DayRow]] = [
      { $0 }, { past($0, .unrecorded, "not recorded") }, DayFolding.together,
      { past($0, .open, "open") },
    ]
    var rows = rows
    for stage in stages {
      rows = stage(rows)
      if count(rows) <= room { return rows.flatMap(lines) }
    }
    return cut(rows)
  }

  private func count(_ rows: [DayRow]) -> Int { rows.flatMap(lines).count }

  // MARK: The past

  /// With one row for all of a kind on the days before, where there are several.
  private func past(_ rows: [DayRow], _ kind: DayRow.Kind, _ word: String) -> [DayRow] {
    let those = rows.filter { $0.kind == kind && isPast($0) }
    let days = those.compactMap(\.moment?.day)
    guard those.count > 1, let first = days.min(), let last = days.max(),
      let index = rows.firstIndex(where: { $0.kind == kind && isPast($0) })
    else { return rows }
    let when = first == last ? first.text(relativeTo: today) : "since \(since(first))"
    var folded = rows.filter { $0.kind != kind || !isPast($0) }
    folded.insert(
      DayRow(past: "\(when): \(doses(those)) \(word): journal list --since \(since(first))"),
      at: index)
    return folded
  }

  private func isPast(_ row: DayRow) -> Bool { row.moment.map { $0.day < today } ?? false }

  private func doses(_ rows: [DayRow]) -> Int { rows.reduce(0) { $0 + $1.medicines.count } }

  /// A day as it is typed after `--since`.
  private func since(_ day: CivilDay) -> String {
    guard isNow, (0...1).contains(today - day) else { return day.iso8601 }
    return day == today ? "today" : "yesterday"
  }

  // MARK: Today

  private func cut(_ rows: [DayRow]) -> [String] {
    var kept = rows
    var hidden: [DayRow] = []
    for kind in DayFolding.order {
      while count(kept) > room - 1, let index = next(kind, in: kept) {
        hidden.append(kept.remove(at: index))
      }
    }
    let more = self.more(hidden)
    let room = room - more.count
    return (count(kept) > room ? counted(kept) : kept.flatMap(lines)) + more
  }

  /// What has long been taken, or is far ahead, goes first.
  private func next(_ kind: DayRow.Kind, in rows: [DayRow]) -> Int? {
    kind == .later
      ? rows.lastIndex { $0.kind == kind } : rows.firstIndex { $0.kind == kind }
  }

  /// How many doses and medicines are left out, and where they are.
  private func more(_ hidden: [DayRow]) -> [String] {
    let timed = doses(hidden.filter { $0.kind != .medicine && $0.kind != .paused })
    let medicines = doses(hidden) - timed
    let said = [
      timed > 0 ? "\(timed) more: journal list --since \(since(today))" : nil,
      medicines > 0 ? "\(medicines) more: journal med list" : nil,
    ].compactMap(\.self)
    return said.isEmpty ? [] : ["  " + said.joined(separator: "; ")]
  }

  /// What is open and what is not recorded today in a line each, and what there is of the past.
  private func counted(_ rows: [DayRow]) -> [String] {
    let present = [(DayRow.Kind.open, "open"), (.unrecorded, "not recorded")].flatMap {
      kind, word in
      let those = rows.filter { $0.kind == kind && !isPast($0) }
      guard those.count > 1 else { return those.flatMap(lines) }
      let medicines = Set(those.flatMap(\.medicines)).count
      let whose = medicines > 1 ? " of \(medicines) medicines" : ""
      let hint = kind == .unrecorded ? ": journal list --since \(since(today))" : ""
      return ["  \(doses(those)) doses\(whose) \(word)\(hint)"]
    }
    return present + rows.filter { $0.kind == .past || isPast($0) }.flatMap(lines)
  }

  /// The medicines of one time of which the same is said in one row.
  private static func together(_ rows: [DayRow]) -> [DayRow] {
    var together: [DayRow] = []
    for row in rows {
      let index = together.firstIndex {
        $0.kind == row.kind && $0.moment == row.moment && $0.what == row.what
      }
      if let index, row.moment != nil {
        together[index].medicines += row.medicines
      } else {
        together.append(row)
      }
    }
    return together
  }
}
