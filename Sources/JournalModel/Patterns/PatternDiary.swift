/// A diary as questions look at it, day by day.
///
/// The unit is the day. A day counts when a symptom, a number, a mood or "none" was written on it;
/// any other is missing and not free of symptoms. A day that runs counts in nothing.
package struct PatternDiary: Sendable {
  package let asOf: LivedMoment
  /// The first day of the diary, of whatever kind its entries are.
  package let begins: CivilDay
  /// In the order of their instants, none later than ``asOf``.
  package let entries: [Entry]
  package let trackers: [Tracker]
  package let terms: TermTable
  package let medicines: [PatternMedicine]
  /// Days on which a symptom, a number, a mood or "none" was written.
  package let logged: Set<CivilDay>
  /// Days with entries in more than one time zone.
  let travelDays: Set<CivilDay>
  /// Seconds east of UTC by which the person's clock went at the end of each day with an entry that
  /// has a time, ascending.
  private let offsets: [(day: CivilDay, offset: Int)]

  /// - Parameter begins: the first day with an entry, also where `entries` begin later.
  package init(
    _ entries: [Entry], asOf: LivedMoment, begins: CivilDay, trackers: [Tracker] = [],
    terms: TermTable, medicines: [PatternMedicine] = []
  ) {
    self.asOf = asOf
    self.begins = begins
    self.trackers = trackers
    self.terms = terms
    self.medicines = medicines
    self.entries = entries.filter { $0.moment.instant <= asOf.instant }
      .sorted { $0.moment.instant < $1.moment.instant }
    travelDays = JournalModel.travelDays(of: self.entries.map(\.moment))
    var logged: Set<CivilDay> = []
    var offsets: [(day: CivilDay, offset: Int)] = []
    for entry in self.entries {
      let moment = entry.moment
      if entry.facts.content.isFelt { logged.insert(moment.day) }
      guard moment.precision != .day else { continue }
      // Over the date line a day can come again; its first end stands.
      if offsets.last?.day == moment.day {
        offsets[offsets.count - 1].offset = moment.offset
      } else if offsets.last.map({ $0.day < moment.day }) ?? true {
        offsets.append((moment.day, moment.offset))
      }
    }
    self.logged = logged
    self.offsets = offsets
  }

  /// The last day that is over.
  package var lastFullDay: CivilDay { asOf.day.advanced(byDays: -1) }

  /// By which the person's clock went on a day, or on the last day before it that tells.
  func offset(on day: CivilDay) -> Int {
    let next = offsets.firstIndexInOrder { $0.day > day }
    return (next > 0 ? offsets[next - 1] : offsets.first)?.offset ?? asOf.offset
  }

  package func medicine(_ id: EntryID) -> PatternMedicine? {
    medicines.first { $0.prescription.ids.contains(id) }
  }
}

/// A medicine with its doses, as far back as questions look.
package struct PatternMedicine: Sendable {
  package var prescription: Prescription
  package var doses: DoseDiary
  /// The days on which what is taken a day became another, ascending, a start and an end included.
  package var doseChanges: [PatternChange]

  package init(
    _ prescription: Prescription, doses: DoseDiary, doseChanges: [PatternChange] = []
  ) {
    self.prescription = prescription
    self.doses = doses
    self.doseChanges = doseChanges
  }

  package var name: String { prescription.medication.name }

  /// The latest day on which its daily dose changed.
  package var lastDoseChange: CivilDay? { doseChanges.last(where: \.isDaily)?.day }
}

/// Something that became otherwise on a day.
package struct PatternChange: Hashable, Sendable {
  package var day: CivilDay
  /// What, in a few words: `baclofen 15 -> 30 mg a day`.
  package var text: String
  /// Whether nothing was prescribed from then on.
  package var isEnd: Bool
  /// Whether it is one of a daily dose, and not of what is taken as needed.
  package var isDaily: Bool

  package init(_ day: CivilDay, _ text: String, isEnd: Bool = false, isDaily: Bool = true) {
    self.day = day
    self.text = text
    self.isEnd = isEnd
    self.isDaily = isDaily
  }
}

extension EntryContent {
  /// Whether it tells how the person felt: a note, a mood or a number.
  var isFelt: Bool {
    switch self {
    case .note, .mood, .reading: true
    case .dose, .missed, .question, .answer, .important, .medication, .regimen, .product, .plan,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      false
    }
  }
}
