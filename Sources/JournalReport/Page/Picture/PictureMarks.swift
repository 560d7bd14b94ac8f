import JournalModel

/// What goes through all bands.
extension ReportSections {
  /// Changes of dose and product, and days with entries in more than one zone; of one day and
  /// style together.
  var marks: [Picture.Mark] {
    let all = report.medications.flatMap(marks) + zones
    var joined: [Picture.Mark] = []
    for mark in all {
      let known = joined.firstIndex { $0.day == mark.day && $0.style == mark.style }
      if let known {
        joined[known].label += ", \(mark.label)"
      } else {
        joined.append(mark)
      }
    }
    return joined.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  private func marks(of medicine: MedicationFacts) -> [Picture.Mark] {
    // Of one that has all bands to itself it goes without saying.
    let isAlone = medicine.name == steppedMedicine && medicine.name == report.doseMedicine
    let name = isAlone ? "" : "\(medicine.name) "
    let changes = medicine.changes.filter { $0.kind != .times }.compactMap { change in
      mark(
        change.at.local.day, change.isOfPump ? .pump : .dose,
        "\(name)\(brief(change))")
    }
    let products = DoseChangeText(year: year).productChanges(of: medicine).compactMap { change in
      mark(change.day, .product, name + change.name)
    }
    return changes + products
  }

  private func brief(_ change: DoseChangeFacts) -> String {
    if let before = change.before?.dailyTotal, let after = change.after?.dailyTotal,
      before.unit == after.unit
    {
      return "\(before.value.pageText) \u{2192} \(after.pageText)"
    }
    return DoseChangeText(year: year).brief(change)
  }

  private var zones: [Picture.Mark] {
    report.travelDays.compactMap { mark($0.day, .zone, "other zone") }
  }

  private func mark(
    _ day: CivilDay, _ style: Picture.Mark.Style, _ label: String
  ) -> Picture.Mark? {
    report.daily.days.contains(day)
      ? Picture.Mark(day: place(of: day), style: style, label: label) : nil
  }

  /// Days of illness or travel, those that follow each other together.
  var stretches: [Picture.Stretch] {
    report.context.filter { ContextWords.areUnlikeOthers($0.tag) }.flatMap { context in
      var runs: [ClosedRange<Int>] = []
      for day in context.dates.map(\.day).filter(report.daily.days.contains).map(place) {
        if let last = runs.last, day <= last.upperBound + 1 {
          runs[runs.count - 1] = last.lowerBound...day
        } else {
          runs.append(day...day)
        }
      }
      return runs.map { Picture.Stretch(days: $0, label: context.tag) }
    }
  }
}

extension DoseChangeFacts {
  fileprivate var isOfPump: Bool { (after ?? before)?.kind == .continuous }
}
