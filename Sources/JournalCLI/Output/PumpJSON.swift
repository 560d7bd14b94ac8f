internal import JournalModel

/// A pump in the JSON of `pump show`. Absent keys are left out.
struct PumpJSON: Encodable {
  let medicine: String
  /// In 24 hours.
  let rate: EntryJSON.Quantity?
  let since: String?
  let lastRefill: String?
  let nextRefill: String?
  /// To the next refill; less than zero after its day.
  let daysLeft: Int?
  let alarmDate: String?
  let lastAlarm: EntryJSON?

  init(_ view: PumpView) {
    medicine = view.prescription.medication.name
    let rate = view.rate
    self.rate = rate.map { EntryJSON.Quantity($0.rate.amountPerDay) }
    since = rate?.change.content.from.iso8601
    let names = view.prescription.ids.reduce(into: [:]) {
      $0[$1] = view.prescription.medication.name
    }
    lastRefill = view.lastRefill.map { EntryJSON($0, medicines: names).at }
    let state = view.state
    nextRefill = state?.nextRefill?.iso8601
    daysLeft = state?.nextRefill.map { $0 - view.asOf.day }
    alarmDate = state?.alarmDate?.iso8601
    lastAlarm = view.lastAlarm.map { EntryJSON($0, medicines: names) }
  }
}
