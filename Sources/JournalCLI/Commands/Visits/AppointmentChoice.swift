internal import JournalModel
internal import JournalStore

/// The appointment that a command is about, named by its id or not at all.
extension Session {
  /// - Parameter unnamed: the one that is meant without an id.
  /// - Throws: exit 65 for an id of anything else, and what `unnamed` throws.
  func appointment(
    _ id: Word?, unnamed: (VisitRecord) throws -> Written<Appointment>
  ) throws -> (visit: Written<Appointment>, record: VisitRecord) {
    let database = try journal()
    let record = try database?.visits() ?? VisitRecord()
    guard let id else { return (try unnamed(record), record) }
    let holder = try journal(holding: id.text)
    let entry = try standingEntry(id.text, in: holder)
    guard case .appointment(let appointment) = entry.facts.content else {
      let short = try holder.shortText(of: entry.id)
      throw CommandError(
        .refusedValue,
        "\(short) is \(entry.facts.content.noun); nothing was stored; journal appointment list shows the ids of appointments"
      )
    }
    return (Written(appointment, in: entry), record)
  }
}
