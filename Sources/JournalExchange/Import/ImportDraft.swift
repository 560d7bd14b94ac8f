internal import JournalModel

/// Where in a file something stands.
struct ImportPlace {
  /// From 1.
  let line: Int
  /// The heading of a column, or a path in JSON.
  let name: String?

  init(_ line: Int, _ name: String? = nil) {
    self.line = line
    self.name = name
  }

  func at(_ name: String) -> ImportPlace {
    ImportPlace(line, self.name.map { "\($0).\(name)" } ?? name)
  }
}

/// An import plan that is being put together, record by record.
struct ImportDraft {
  let context: ImportContext
  private var plan = ImportPlan()
  private var pending: [Pending] = []
  private var medicineIndices: [String: Int] = [:]
  /// What the names of a medicine say that a piece holds.
  private var strengths: [EntryID: Set<Strength>] = [:]

  /// An item whose key is not final: records that share one are counted at the end.
  private struct Pending {
    let key: String
    let source: String
    let facts: EntryFacts
    let line: Int
  }

  init(_ context: ImportContext) {
    self.context = context
  }

  // MARK: What is wrong

  mutating func problem(
    _ place: ImportPlace, _ source: String, _ fault: some CustomStringConvertible
  ) {
    plan.problems.append(
      ImportProblem(
        line: place.line, column: place.name, source: source, reason: fault.description))
  }

  mutating func notice(
    _ place: ImportPlace, _ source: String, _ fault: some CustomStringConvertible
  ) {
    plan.notices.append(
      ImportProblem(
        line: place.line, column: place.name, source: source, reason: fault.description))
  }

  /// A scheduled dose of which nobody said what became of it. `word` is the file's.
  mutating func leaveUnrecorded(_ word: String) {
    plan.unrecorded[word, default: 0] += 1
  }

  mutating func remark(_ text: String) { plan.remarks.append(text) }

  mutating func define(_ tracker: Tracker) {
    if !plan.trackers.contains(where: { $0.name == tracker.name }) { plan.trackers.append(tracker) }
  }

  // MARK: When

  /// A moment as the file writes it; a problem, and `nil`, when it is none.
  mutating func moment(_ written: TableMoment?, _ source: String, _ place: ImportPlace)
    -> LivedMoment?
  {
    guard let written else {
      problem(place, source, source.isEmpty ? CellFault.noTime : CellFault.notATime)
      return nil
    }
    do throws(CellFault) {
      let lived = try written.lived(in: context.zone, latest: context.latest)
      if let other = lived.otherOffset {
        notice(place, source, CellFault.cameTwice(offset: lived.moment.offset, other: other))
      }
      return lived.moment
    } catch {
      problem(place, source, error)
      return nil
    }
  }

  /// A moment that the file gives as an instant.
  mutating func moment(_ instant: Instant, _ source: String, _ place: ImportPlace) -> LivedMoment? {
    let moment = context.zone.moment(at: instant)
    let fault: CellFault? =
      if !CivilDay.diaryYears.contains(moment.day.components.year) {
        .farAway
      } else if instant > context.latest {
        .future
      } else {
        nil
      }
    guard let fault else { return moment }
    problem(place, source, fault)
    return nil
  }

  // MARK: What

  /// The medicine of that name, which is one for all spellings that differ in case or spacing.
  mutating func medicine(
    _ name: String, at moment: LivedMoment, line: Int,
    _ describe: (inout Medication) -> Void = { _ in }
  ) -> EntryID {
    let folded = name.nameFolded
    let index =
      medicineIndices[folded]
      ?? {
        let index = plan.medicines.count
        plan.medicines.append(
          ImportedMedicine(
            placeholder: EntryID(placeholder: index), key: "medicine|\(folded)",
            medication: Medication(name: name.trimmed), moment: moment, line: line))
        medicineIndices[folded] = index
        return index
      }()
    if moment.instant < plan.medicines[index].moment.instant {
      plan.medicines[index].moment = moment
    }
    describe(&plan.medicines[index].medication)
    return plan.medicines[index].placeholder
  }

  /// Keeps a strength that the file states with a dose.
  mutating func note(_ strength: Strength?, of id: EntryID) {
    if let strength { strengths[id, default: []].insert(strength) }
  }

  /// What else the file says of a medicine.
  mutating func describe(_ id: EntryID, text: String?, tags: [String]) {
    guard let index = plan.medicines.firstIndex(where: { $0.placeholder == id }) else { return }
    plan.medicines[index].text = text?.nonBlank
    plan.medicines[index].tags = EntryFacts.cleaned(tags)
  }

  /// - Parameters:
  ///   - key: what is the same for this fact in a later export, its value left out.
  ///   - source: the record as written, by which those of one key are put in order.
  mutating func add(
    _ content: EntryContent, at moment: LivedMoment, key: String, source: String,
    text: String? = nil, tags: [String] = [], line: Int
  ) {
    let facts = EntryFacts(
      moment: moment, content: content, text: text?.nonBlank, tags: EntryFacts.cleaned(tags))
    pending.append(Pending(key: key, source: source, facts: facts, line: line))
  }

  /// The words of a note with the symptoms in them.
  mutating func addNote(
    _ words: String, at moment: LivedMoment, key: String, source: String, tags: [String] = [],
    line: Int
  ) {
    guard !words.trimmed.isEmpty else { return }
    add(
      .note(SideEffectNote(words: words, terms: context.terms)), at: moment, key: key,
      source: source, text: words, tags: tags, line: line)
  }

  /// What has no other place here, in the file's own words. No symptom is looked for in them.
  mutating func keep(
    _ words: String, at moment: LivedMoment, key: String, source: String, tags: [String] = [],
    line: Int
  ) {
    let note = SideEffectNote(mentions: [TermMention(term: TermMention.other)])
    add(
      .note(note), at: moment, key: key, source: source, text: words, tags: tags, line: line)
  }

  // MARK: The end

  /// Records of one key are numbered by their text, not by their place, so that another order of
  /// lines is the same import.
  func finish() -> ImportPlan {
    var plan = plan
    var positions: [String: [Int]] = [:]
    for (position, item) in pending.enumerated() {
      positions[item.key, default: []].append(position)
    }
    var numbers = Array(repeating: 1, count: pending.count)
    for shared in positions.values where shared.count > 1 {
      let sorted = shared.sorted { (pending[$0].source, $0) < (pending[$1].source, $1) }
      for (number, position) in sorted.enumerated() { numbers[position] = number + 1 }
    }
    plan.items = zip(pending, numbers).map { item, number in
      ImportItem(key: "\(item.key)|\(number)", facts: item.facts, line: item.line)
    }
    // Of a medicine that came in several strengths none holds for all its doses.
    for index in plan.medicines.indices {
      let stated = strengths[plan.medicines[index].placeholder] ?? []
      if stated.count == 1 { plan.medicines[index].medication.strength = stated.first }
    }
    plan.problems.sort()
    return plan
  }

  /// Keeps words that only the person can explain.
  mutating func ask(unit word: String) { plan.unknown.units[word, default: 0] += 1 }
  mutating func ask(mood word: String) { plan.unknown.moods[word, default: 0] += 1 }
}

extension String {
  /// Itself, unless there is nothing in it.
  var nonBlank: String? { trimmed.isEmpty ? nil : self }
}

extension EntryFacts {
  fileprivate static func cleaned(_ tags: [String]) -> [String] {
    Array(Set(tags.map(\.trimmed).filter { !$0.isEmpty })).sorted()
  }
}

extension EntryID {
  /// An identity that no entry has, for the n-th medicine of a file.
  fileprivate init(placeholder number: Int) {
    self.init(bytes: (0..<EntryID.length).map { UInt8($0 < 8 ? number >> ($0 * 5) & 31 : 31) })
  }
}
