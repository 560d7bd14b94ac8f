internal import JournalModel

/// Brings the rows of the day view into the room there is. What is open or not recorded is never
/// left out: where there are too many of them they are told together.
struct DayFolding {
  let room: Int
  let lines: (DayRow) -> [String]

  /// What is left out first.
  private static let order: [DayRow.Kind] = [.taken, .marked, .later, .medicine, .paused, .extra]

  func fitted(_ rows: [DayRow]) -> [String] {
    let all = rows.flatMap(lines)
    guard all.count > room else { return all }
    var kept = rows
    for kind in DayFolding.order {
      while count(kept) > room - 1, let index = next(kind, in: kept) { kept.remove(at: index) }
    }
    let hidden = rows.count - kept.count
    let more = hidden > 0 ? ["  \(hidden) more: journal list --since yesterday"] : []
    return fittedTogether(kept, room: room - more.count) + more
  }

  private func count(_ rows: [DayRow]) -> Int { rows.flatMap(lines).count }

  /// What has long been taken, or is far ahead, goes first.
  private func next(_ kind: DayRow.Kind, in rows: [DayRow]) -> Int? {
    kind == .later
      ? rows.lastIndex { $0.kind == kind } : rows.firstIndex { $0.kind == kind }
  }

  private func fittedTogether(_ rows: [DayRow], room: Int) -> [String] {
    let each = rows.flatMap(lines)
    guard each.count > room else { return each }
    let together = DayFolding.together(rows).flatMap(lines)
    guard together.count > room else { return together }
    return [(DayRow.Kind.open, "open"), (.unrecorded, "not recorded")].flatMap { kind, word in
      let those = rows.filter { $0.kind == kind }
      guard those.count > 1 else { return those.flatMap(lines) }
      let medicines = Set(those.flatMap(\.medicines)).count
      let whose = medicines > 1 ? " of \(medicines) medicines" : ""
      let hint = kind == .unrecorded ? ": journal list --since yesterday" : ""
      return ["  \(those.count) doses\(whose) \(word)\(hint)"]
    }
  }

  /// The medicines of one time in one row.
  private static func together(_ rows: [DayRow]) -> [DayRow] {
    var together: [DayRow] = []
    for row in rows {
      let index = together.firstIndex { $0.kind == row.kind && $0.moment == row.moment }
      if let index, row.moment != nil {
        together[index].medicines += row.medicines
      } else {
        together.append(row)
      }
    }
    return together
  }
}
