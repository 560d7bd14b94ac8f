import JournalModel

/// The symptoms noted on most days: a bar on each day with one.
extension ReportSections {
  var symptomBand: Picture.Band? {
    let symptoms = report.daily.symptoms
    guard !symptoms.isEmpty else { return nil }
    let entries = Set(report.daily.entryDays.map { place(of: $0.day) })
    let rows = symptoms.map { row($0, entries) }
    let said = symptoms.map { symptom in
      "\(label(symptom)) on \(counted(symptom.days.count, "day"))"
    }
    return Picture.Band(
      title: "Symptoms, worst of the day" + cut, shortTitle: "Symptoms, worst of the day",
      description: "\(said.joined(separator: ", ")), of \(entries.count) with an entry. "
        + "A dot: an entry without the symptom. Blank: no entry.",
      table: dayTable(symptoms.map(label)) { place in
        rows.map { words($0.days[place]) }
      }, chart: .symptoms(rows))
  }

  private func label(_ symptom: SymptomDays) -> String {
    [symptom.display, symptom.site].compactMap(\.self).joined(separator: ", ")
  }

  private func row(_ symptom: SymptomDays, _ entries: Set<Int>) -> Picture.SymptomRow {
    let noted = byPlace(symptom.days, day: \.day) { day in
      day.worst.map { Picture.SymptomRow.Day.severity($0.severity) } ?? .noted
    }
    let without = entries.subtracting(noted.keys).map { ($0, Picture.SymptomRow.Day.without) }
    return Picture.SymptomRow(
      name: symptom.display, site: symptom.site, days: noted.merging(without) { first, _ in first })
  }

  private func words(_ day: Picture.SymptomRow.Day?) -> String {
    switch day {
    case .severity(let severity): severity.word
    case .noted: "noted"
    case .without: "not noted"
    case nil: "no entry"
    }
  }
}
