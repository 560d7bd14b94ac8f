internal import JournalModel

/// Symptoms, moods and numbers. https://hl7.org/fhir/R4/observation.html
extension FHIRDocument {
  /// One for each symptom that a note names, present or not; none of what is no observation.
  func observations(of entry: Entry) -> [FHIRResource] {
    switch entry.facts.content {
    case .note(let note): noted(note, entry)
    case .mood(let mood): [self.mood(mood, entry)]
    case .reading(let reading): [self.reading(reading, entry)]
    case .dose, .missed, .question, .answer, .important, .medication, .regimen, .product, .plan,
      .supply, .pump, .appointment, .agreement, .gap, .tracker, .setting:
      []
    }
  }

  private func noted(_ note: SideEffectNote, _ entry: Entry) -> [FHIRResource] {
    if note.isNone {
      return [
        observation(
          entry, code: FHIR.concept("symptoms"), words: "nothing to report",
          value: ("valueCodeableConcept", FHIR.concept("nothing to report")))
      ]
    }
    let isAbsent = note.severity == SideEffectNote.Severity.none
    guard !note.mentions.isEmpty else {
      let words = entry.facts.text.map(FHIR.text).flatMap { $0.isEmpty ? nil : $0 } ?? "noted"
      return [
        observation(
          entry, code: FHIR.concept(words), words: words + (isAbsent ? ": absent" : ""),
          value: ("valueBoolean", .flag(!isAbsent)), details: details(of: note))
      ]
    }
    return note.mentions.enumerated().map { index, mention in
      let name = record.terms.display(of: mention.term)
      let isPresent = !mention.isAbsent && !isAbsent
      return observation(
        entry, part: index, code: FHIR.concept(name),
        words: "\(name): \(isPresent ? note.severity?.word ?? "present" : "absent")",
        value: ("valueBoolean", .flag(isPresent)), details: isPresent ? details(of: note) : [])
    }
  }

  private func details(of note: SideEffectNote) -> [(key: String, value: JSONTree)] {
    var details: [(key: String, value: JSONTree)] = []
    if let site = note.site { details.append(("bodySite", FHIR.concept(site))) }
    let severity = note.severity.map { severity in
      JSONTree.fields([
        "code": FHIR.concept("severity"), "valueCodeableConcept": FHIR.concept(severity.word),
      ])
    }
    let duration = note.lastedMinutes.map { minutes in
      JSONTree.fields([
        "code": FHIR.concept("duration"),
        "valueQuantity": .fields([
          "value": .number(String(minutes)), "unit": "min", "system": .text(FHIR.ucum),
          "code": "min",
        ]),
      ])
    }
    let components = [severity, duration].compactMap(\.self)
    if !components.isEmpty { details.append(("component", .list(components))) }
    return details
  }

  private func mood(_ mood: MoodEntry, _ entry: Entry) -> FHIRResource {
    observation(
      entry, code: FHIR.concept("mood, from 1 very low to 5 very good"),
      words: "mood \(mood.score.words), \(mood.score.rawValue) of 5",
      value: ("valueInteger", .number(String(mood.score.rawValue))))
  }

  private func reading(_ reading: TrackerReading, _ entry: Entry) -> FHIRResource {
    let tracker = record.trackers.first { $0.name == reading.name }
    let isPain = tracker.map { FHIRReading.isPain(reading, $0) } ?? false
    let code = isPain ? FHIRReading.painCode(reading.name) : FHIR.concept(reading.name)
    let words = [reading.name, reading.valueText, reading.unit].compactMap(\.self)
      .joined(separator: " ")
    guard let second = reading.secondValue else {
      return observation(
        entry, code: code, words: words, scale: tracker?.scale,
        value: ("valueQuantity", FHIRReading.quantity(reading.value, reading.unit, isPain: isPain)))
    }
    let pair = [("upper", reading.value), ("lower", second)].map { part, value in
      JSONTree.fields([
        "code": FHIR.concept("\(reading.name) (\(part))"),
        "valueQuantity": FHIRReading.quantity(value, reading.unit),
      ])
    }
    return observation(entry, code: code, words: words, details: [("component", .list(pair))])
  }

  private func observation(
    _ entry: Entry, part: Int = 0, code: JSONTree, words: String, scale: ClosedRange<Exact>? = nil,
    value: (key: String, value: JSONTree)? = nil, details: [(key: String, value: JSONTree)] = []
  ) -> FHIRResource {
    let moment = entry.facts.moment
    let (time, about) = FHIR.dateTime(moment)
    var pairs: [(key: String, value: JSONTree)] = [
      ("status", "final"), ("code", code), ("subject", subject), ("effectiveDateTime", .text(time)),
      ("issued", .text(FHIR.instant(entry.recordedAt))),
    ]
    if let value { pairs.append(value) }
    let notes = FHIR.annotations(
      [
        about, scale.map { "on a scale from \($0.lowerBound.text) to \($0.upperBound.text)" },
        entry.facts.text,
      ], by: entry.facts.writtenBy)
    if case .list(let items) = notes, !items.isEmpty { pairs.append(("note", notes)) }
    return FHIRResource(
      type: "Observation", uuid: derivedUUID(of: entry.id, .observation, part: part),
      words: "\(FHIR.words(moment)): \(words)", fields: .object(pairs + details))
  }
}
