import JournalModel

extension ReportSections {
  /// A row for each thing that should be seen first; many doses of one kind share one.
  var firstLookRows: [String] {
    // The other medicines' lines under the table say how many doses are not there.
    let main = scheduled.first?.name
    let doses = report.firstLook.filter {
      $0.dose != nil || $0.gap != nil && $0.medicine == main
    }
    let notes = report.firstLook.filter { $0.dose == nil && $0.gap == nil }
    return notes.map(line) + DoseLookText(year: year, isNamed: hasManySchedules).rows(doses)
  }

  func firstLook(_ rows: Excerpt<String>) -> Section? {
    guard !rows.items.isEmpty else { return nil }
    return Section(
      kind: .firstLook, heading: heading("Look at first", rows),
      blocks: [.list(Array(rows.items))] + more(rows, "row"))
  }

  private func line(_ item: FirstLook) -> String {
    switch item.kind {
    case .fall: falls(item)
    case .notice:
      [item.at.map { DateText.moment($0.moment, in: year) + ":" }, item.text]
        .compactMap(\.self).joined(separator: " ")
    case .redFlag, .gap, .extra, .larger: "\(item.display ?? ""), \(days(item)): \(worst(item))"
    }
  }

  private func falls(_ item: FirstLook) -> String {
    let dates = report.falls.dates.map { $0.day.shortText(in: year) }
    if dates.isEmpty { return "Falls: none logged" }
    if dates.count == 1 || dates.count > 6 { return "Falls, \(days(item)): \(worst(item))" }
    let count = counted(dates.count, "day")
    return "Falls, \(count) (\(dates.joined(separator: ", "))): \(worst(item))"
  }

  /// `1 day`, or `3 days, 2-12 Nov`.
  private func days(_ item: FirstLook) -> String {
    let count = counted(item.days, "day")
    guard item.days > 1, let first = item.firstOn?.day, let last = item.lastOn?.day else {
      return count
    }
    return "\(count), \(DateText.range(first...last))"
  }

  /// `worst 12 Nov 21:40, severe, "felt muddled" (legs, 2 h)`.
  private func worst(_ item: FirstLook) -> String {
    let severity = item.worst.map(\.severity).flatMap { $0 == .none ? nil : $0 }
    let moment = item.at.map { DateText.moment($0.moment, in: year) } ?? ""
    let rank = severity == nil ? "last" : "worst"
    let place = [item.site, item.lastedMinutes.map(Phrases.duration)].compactMap(\.self)
    let words = [
      item.text.map(Phrases.quoted), place.isEmpty ? nil : "(\(place.joined(separator: ", ")))",
    ].compactMap(\.self).joined(separator: " ")
    let parts = [item.days > 1 ? "\(rank) \(moment)" : moment, severity?.word].compactMap(\.self)
    return parts.joined(separator: ", ") + (words.isEmpty ? "" : " \(words)")
  }
}
