import JournalModel
import JournalReport
import Testing

extension Diary {
  /// `10 mg` at each of the times of day; `08:00=5` has an amount of its own.
  func schedule(
    _ value: String, _ times: String, _ days: ScheduledDays = .daily
  ) throws -> RegimenChange.State {
    let doses = try times.split(separator: ",").map { text in
      let parts = text.split(separator: "=")
      let time = try #require(TimeOfDay(iso8601: parts[0]))
      return ScheduledDose(
        time, Amount(try number(parts.count > 1 ? String(parts[1]) : value), .milligram))
    }
    return .prescribed(.scheduled(try Schedule(days, doses: doses)))
  }

  /// What is prescribed from a moment on.
  ///
  /// - Parameter told: when it was written down; a moment before `from`, or `from` itself.
  mutating func prescribe(
    _ medicine: EntryID, _ state: RegimenChange.State, from: String, told: String? = nil,
    by: String? = nil, _ reason: String? = nil, replacedBy: String? = nil
  ) throws {
    let start = from.contains(" ") ? from : from + " 00:00"
    let change = RegimenChange(
      medication: medicine, from: try moment(start).local, state, decidedBy: by,
      replacedBy: replacedBy)
    let entry = try add(.regimen(change), reason, at: told ?? start)
    let index = try #require(medications.firstIndex { $0.ids.contains(medicine) })
    medications[index].changes.append(Written(change, in: entry))
  }

  mutating func product(
    _ medicine: EntryID, _ name: String, maker: String? = nil, strength: String? = nil,
    from: String
  ) throws {
    let strength = try strength.map { Strength(Amount(try number($0), .milligram)) }
    let product = Product(
      medication: medicine, from: try moment(from).day, name: name, maker: maker,
      strength: strength)
    let entry = try add(.product(product), at: from + " 00:00")
    let index = try #require(medications.firstIndex { $0.ids.contains(medicine) })
    medications[index].products.append(Written(product, in: entry))
  }

  /// `other` turned out to be `medicine`.
  mutating func merge(_ other: EntryID, into medicine: EntryID) throws {
    let gone = try #require(medications.firstIndex { $0.id == other })
    let part = medications.remove(at: gone)
    let index = try #require(medications.firstIndex { $0.id == medicine })
    medications[index].ids.formUnion(part.ids)
    medications[index].changes += part.changes
    medications[index].products += part.products
  }

  /// The days from `first` to `last` as they are written.
  func days(_ first: String, _ last: String) throws -> [String] {
    let (start, end) = (try moment(first).day, try moment(last).day)
    return (0...(end - start)).map { start.advanced(byDays: $0).iso8601 }
  }
}
