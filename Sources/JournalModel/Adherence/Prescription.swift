/// A medicine with everything that was prescribed and handed out of it.
package struct Prescription: Hashable, Sendable {
  package let id: EntryID
  package var medication: Medication
  /// The identities under which its entries are: its own, and those of medicines that turned out
  /// to be this one.
  package var ids: Set<EntryID>
  /// When it came into the journal, under whichever name.
  package var added: LivedMoment
  /// Those that the person wrote themselves, in the order of writing; see ``allChanges``.
  package var changes: [Written<RegimenChange>]
  /// In the order of writing.
  package var products: [Written<Product>]
  /// In the order of writing.
  package var planEvents: [Written<PlanEvent>]
  /// The places of ``changes`` and ``planEvents`` among each other in the order of writing. Where
  /// one is missing, the second in which they were written decides.
  package var order: [EntryID: Int]

  package init(
    id: EntryID, medication: Medication, ids: Set<EntryID>? = nil, added: LivedMoment,
    changes: [Written<RegimenChange>] = [], products: [Written<Product>] = [],
    planEvents: [Written<PlanEvent>] = [], order: [EntryID: Int] = [:]
  ) {
    self.id = id
    self.medication = medication
    self.ids = ids ?? [id]
    self.added = added
    self.changes = changes
    self.products = products
    self.planEvents = planEvents
    self.order = order
  }

  /// Without what was decided or written after `moment`, as far as it was not in force by then.
  package func told(at moment: Instant) -> Prescription {
    var told = self
    told.changes.removeAll { $0.entry.moment.instant > moment }
    told.products.removeAll { $0.entry.moment.instant > moment }
    told.planEvents.removeAll { $0.entry.moment.instant > moment }
    return told
  }
}

// MARK: - What is prescribed

extension Prescription {
  /// In the order in which they were given.
  package var plans: [Plan] { planEvents.plans }

  /// What the person wrote and what their plans say, in the order of writing.
  package var allChanges: [Written<RegimenChange>] {
    guard !planEvents.isEmpty else { return changes }
    let places = Dictionary(
      planEvents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var planned = plans.flatMap(\.changes).enumerated().sorted {
      (places[$0.element.id] ?? 0, $0.offset) < (places[$1.element.id] ?? 0, $1.offset)
    }.map(\.element)[...]
    var all: [Written<RegimenChange>] = []
    for change in changes {
      let before = planned.prefix { !isWritten(change.entry, before: $0.entry) }
      all += before
      planned = planned.dropFirst(before.count)
      all.append(change)
    }
    return all + planned
  }

  private func isWritten(_ entry: Entry, before other: Entry) -> Bool {
    guard let place = order[entry.id], let otherPlace = order[other.id] else {
      return entry.firstRecordedAt < other.firstRecordedAt
    }
    return place < otherPlace
  }

  /// The changes by the moment from which they count; of two from one moment the one written later
  /// stands, and comes last.
  package var timeline: [Written<RegimenChange>] {
    allChanges.enumerated().sorted {
      ($0.element.content.from, $0.offset) < ($1.element.content.from, $1.offset)
    }.map(\.element)
  }

  package var history: RegimenHistory {
    let timeline = timeline.map(\.content)
    let ends = timeline.dropFirst().map(\.from) + [nil]
    return RegimenHistory(
      zip(timeline, ends).compactMap { change, end in
        guard case .prescribed(let regimen) = change.state else { return nil }
        return RegimenVersion(regimen, from: change.from, until: end)
      })
  }

  /// The change in force at a moment; `nil` before the first.
  package func change(at moment: LocalDateTime) -> Written<RegimenChange>? {
    timeline.last { $0.content.from <= moment }
  }

  /// What is prescribed at a moment; `nil` in a pause, after the end, and before the beginning.
  package func regimen(at moment: LocalDateTime) -> Regimen? {
    guard case .prescribed(let regimen)? = change(at: moment)?.content.state else { return nil }
    return regimen
  }

  /// Neither paused nor stopped.
  package func isActive(at moment: LocalDateTime) -> Bool {
    switch change(at: moment)?.content.state {
    case .paused, .stopped: false
    case .prescribed, nil: true
    }
  }
}

// MARK: - Products

extension Prescription {
  /// By the day from which they are in use; of two from one day the one written later comes last.
  package var productTimeline: [Written<Product>] {
    products.enumerated().sorted {
      ($0.element.content.from, $0.offset) < ($1.element.content.from, $1.offset)
    }.map(\.element)
  }

  package func product(on day: CivilDay) -> Product? {
    productTimeline.last { $0.content.from <= day }?.content
  }

  /// The strength of the product in use: the latest that was said, else that of the medicine.
  package func strength(on day: CivilDay) -> Strength? {
    productTimeline.last { $0.content.from <= day && $0.content.strength != nil }?.content.strength
      ?? medication.strength
  }

  /// What the product in use holds; `nil` where nothing says it.
  package func contents(on day: CivilDay) -> Strength? {
    strength(on: day)?.of(form: medication.form)
  }

  /// An amount taken on `day` in a unit that compares with `unit`, tablets and volumes through the
  /// product in use; as it is where nothing says how.
  package func comparable(_ amount: Amount, on day: CivilDay, with unit: DoseUnit) -> Amount {
    contents(on: day)?.amount(amount, comparableWith: unit) ?? amount
  }
}
