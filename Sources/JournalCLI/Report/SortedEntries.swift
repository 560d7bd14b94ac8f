internal import JournalModel
internal import JournalReport

/// The entries that a report reads by what they are wanted for, sorted while they are read: those of
/// many years are more than a processor keeps at hand.
struct SortedEntries {
  /// Those that are not private, in the order of their instants.
  private(set) var byInstant: [Entry] = []
  /// Those of the period that a page tells, and that were corrected.
  private(set) var corrected: [Entry] = []
  /// Those of the period, up to the moment, with which something was noticed.
  private(set) var noticed: [Entry] = []
  /// The medicines of doses and marks that are not private.
  private(set) var shownMedicines: Set<EntryID> = []
  /// The first day of the diary.
  private(set) var firstDay: CivilDay?

  private let period: ReportPeriod
  private let asOf: LivedMoment
  private var last = Instant(seconds: .min)
  private var isInOrder = true

  init(of period: ReportPeriod, asOf: LivedMoment) {
    self.period = period
    self.asOf = asOf
  }

  /// Takes entries in the order they were lived.
  mutating func add(_ entry: Entry) {
    guard !entry.isPrivate else { return }
    let instant = entry.instant
    if instant < last { isInOrder = false }
    last = instant
    byInstant.append(entry)
    let kind = entry.kind
    if firstDay == nil, kind.isOfDiary { firstDay = entry.day }
    if entry.isDose, let medicine = entry.medication { shownMedicines.insert(medicine) }
    guard period.contains(entry.day) else { return }
    if entry.revision > 1, kind.isReported { corrected.append(entry) }
    if entry.isNoticed, instant <= asOf.instant { noticed.append(entry) }
  }

  /// After the last entry.
  mutating func finish() {
    if !isInOrder { byInstant.sort { $0.instant < $1.instant } }
  }
}
