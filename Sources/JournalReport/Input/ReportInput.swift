package import JournalModel

/// All that a report is made from; whoever reads the journal fills it.
package struct ReportInput: Sendable {
  package var period: ReportPeriod
  /// The moment the report is told at. Later entries do not exist for it.
  package var asOf: LivedMoment
  /// Those of every kind from ``ReportPeriod/firstDay(asOf:)`` on, in the order of their instants.
  /// Doses and marks of a medicine that is not in ``medications`` are left out, so that a hidden
  /// medicine stays hidden.
  package var entries: [Entry]
  package var medications: [ReportMedicine]
  /// As they were known at the moment.
  package var visits: VisitRecord
  package var gaps: [Written<ExplainedGap>]
  package var trackers: [Tracker]
  package var terms: TermNames
  package var person: ReportPerson
  /// The medicine that the table of doses, the columns and the picture are to be of; `nil` chooses.
  package var focus: EntryID?
  package var corrections: [ReportCorrection]
  /// Those of entries of the period that are not private, as far as they still hold.
  package var notices: [ReportNotice]
  /// How many entries of the period were corrected.
  package var corrected: Int
  /// The first day of the diary, where that is among the days that were read.
  package var begins: CivilDay?

  package init(
    period: ReportPeriod, asOf: LivedMoment, entries: [Entry] = [],
    medications: [ReportMedicine] = [], visits: VisitRecord = VisitRecord(),
    gaps: [Written<ExplainedGap>] = [], trackers: [Tracker] = [], terms: TermNames,
    person: ReportPerson = ReportPerson(), focus: EntryID? = nil,
    corrections: [ReportCorrection] = [], notices: [ReportNotice] = [], corrected: Int = 0,
    begins: CivilDay? = nil
  ) {
    self.period = period
    self.asOf = asOf
    self.entries = entries
    self.medications = medications
    self.visits = visits
    self.gaps = gaps
    self.trackers = trackers
    self.terms = terms
    self.person = person
    self.focus = focus
    self.corrections = corrections
    self.notices = notices
    self.corrected = corrected
    self.begins = begins
  }
}
