internal import JournalModel

extension Session {
  /// The zone of an option, else the person's own.
  func zone(named name: String?) throws -> Zone {
    guard let name else { return environment.zone }
    guard let zone = environment.zoneNamed(name) ?? Zone(offsetText: name) else {
      throw CommandError(
        .refusedValue,
        "no time zone named \"\(shown(name))\"; write it like Europe/Berlin or +01:00")
    }
    return zone
  }

  /// Of a time that the clock showed twice, says which was taken and how the other is written.
  func sayWhichOfTwo(_ reading: WhenReading) {
    guard let second = reading.secondOffset else { return }
    let time = reading.moment.local.time.iso8601
    say(
      "\(time) came twice that day; the first was taken (\(iso8601(offset: reading.moment.offset))). The second is \(time)\(iso8601(offset: second))."
    )
  }
}
