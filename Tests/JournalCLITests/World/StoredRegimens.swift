import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

extension World {
  /// Puts into the file what was prescribed of a medicine from a moment on, written down now, and
  /// gives its short id.
  @discardableResult
  func prescribe(
    _ name: String, _ state: RegimenChange.State, from: String = "2026-11-01T00:00",
    decidedBy: String? = nil
  ) throws -> String {
    try write { writer in
      let start = try #require(LocalDateTime(typed: from))
      let change = RegimenChange(
        medication: try medicine(name, writer), from: start, state, decidedBy: decidedBy)
      return EntryFacts(moment: moment(from: start), content: .regimen(change))
    }
  }

  /// Puts a product into the file in the same way.
  @discardableResult
  func handOut(_ name: String, _ product: String, from: String) throws -> String {
    try write { writer in
      let day = try #require(CivilDay(iso8601: from))
      let product = Product(medication: try medicine(name, writer), from: day, name: product)
      let start = LocalDateTime(day: day, time: .midnight)
      return EntryFacts(moment: moment(from: start), content: .product(product))
    }
  }

  /// 10 mg at these times, every day or on these.
  static func daily(
    _ times: String..., days: ScheduledDays = .daily, amount: Int = 10
  ) throws -> RegimenChange.State {
    let doses = try times.map { time in
      ScheduledDose(
        try #require(TimeOfDay(iso8601: time)), Amount(Exact(amount), .milligram))
    }
    return .prescribed(.scheduled(try Schedule(days, doses: doses)))
  }

  private func moment(from start: LocalDateTime) -> LivedMoment {
    var lived = zone.lived(at: start)
    if start.time == .midnight { lived.precision = .day }
    return lived.instant < now ? lived : zone.moment(at: now)
  }

  private func medicine(_ name: String, _ writer: Writer) throws -> EntryID {
    try #require(try writer.medications().first { $0.medication.name == name }).id
  }

  private func write(_ make: (Writer) throws -> EntryFacts) throws -> String {
    let id = try withDatabase(file, makeID: makeID) { database in
      try database.write(ChangeDescription(action: "med change", now: now)) { writer in
        try writer.add(try make(writer)).id
      }
    }
    return String(try #require(id).text.prefix(EntryID.shortestPrefix))
  }
}
