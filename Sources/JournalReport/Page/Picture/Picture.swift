package import JournalModel

extension ReportDocument {
  /// Charts under each other on one axis of days, as data: what every mark stands for, and not
  /// where or how it is drawn.
  package struct Picture: Hashable, Sendable {
    /// Which days, in words.
    package var summary: String
    package var days: ClosedRange<CivilDay>
    /// Days of the axis that carry a date, by their place from 0.
    package var ticks: [Tick]
    /// What happened on a day, through all bands.
    package var marks: [Mark]
    /// Days that were unlike the others, through all bands.
    package var stretches: [Stretch]
    package var bands: [Band]
    /// ``marks`` and ``stretches`` in words.
    package var changes: Table
    /// What the marks mean, those only that are there.
    package var key: [KeyEntry]

    package var dayCount: Int { days.dayCount }

    package struct Tick: Hashable, Sendable {
      package var day: Int
      package var label: String
    }

    package struct Mark: Hashable, Sendable {
      package enum Style: Hashable, Sendable, CaseIterable {
        case dose, product, pump, zone
      }

      package var day: Int
      package var style: Style
      package var label: String
    }

    package struct Stretch: Hashable, Sendable {
      package var days: ClosedRange<Int>
      package var label: String
    }

    package struct Band: Hashable, Sendable {
      package var title: String
      /// As much of it as is drawn.
      package var shortTitle: String
      package var description: String
      /// Its numbers.
      package var table: Table
      package var chart: Chart
    }

    package struct KeyEntry: Hashable, Sendable {
      package var sample: Sample
      package var label: String
    }

    package enum Sample: Hashable, Sendable {
      case cell(DoseDays.Cell.State, DoseDays.Cell.When, DoseDays.Cell.Size)
      case extra, rating, median, severity, noted, without
      case mark(Mark.Style)
      case stretch
    }

    package enum Chart: Hashable, Sendable {
      case doses(DoseChart)
      case ratings(RatingChart)
      case dailyDose(StepChart)
      case symptoms([SymptomRow])
      case sinceDose(ScatterChart)
    }
  }
}

extension ReportDocument.Picture {
  package struct DoseChart: Hashable, Sendable {
    package var rows: [Row]
    /// How many doses beside the schedule, by the place of the day.
    package var extra: [Int: Int]

    package struct Row: Hashable, Sendable {
      package var label: String
      /// By the place of the day.
      package var cells: [Int: DoseDays.Cell]
    }
  }

  /// Values on a scale whose ends are named.
  package struct Scale: Hashable, Sendable {
    package var low: Double
    package var high: Double
    package var lowLabel: String
    package var highLabel: String
  }

  package struct RatingChart: Hashable, Sendable {
    package var scale: Scale
    package var points: [Point]
    package var medians: [Median]

    package struct Point: Hashable, Sendable {
      package var day: Int
      package var low: Double
      package var median: Double
      package var high: Double
    }

    /// The median of a stretch of days.
    package struct Median: Hashable, Sendable {
      package var days: ClosedRange<Int>
      package var value: Double
      package var label: String
    }
  }

  /// An amount that stays for days, from 0.
  package struct StepChart: Hashable, Sendable {
    package var label: String
    package var steps: [Step]

    package struct Step: Hashable, Sendable {
      package var days: ClosedRange<Int>
      package var value: Double
      package var label: String
    }
  }

  package struct SymptomRow: Hashable, Sendable {
    package var name: String
    package var site: String?
    /// By the place of the day; a day that is not there has no entry.
    package var days: [Int: Day]

    package enum Day: Hashable, Sendable {
      case severity(SideEffectNote.Severity)
      /// Noted, and not how bad.
      case noted
      /// An entry of the day, without it.
      case without
    }
  }

  package struct ScatterChart: Hashable, Sendable {
    package var scale: Scale
    package var points: [Point]
    package var bins: [Bin]
    /// In hours; those after it stand at the end.
    package var end: Double

    package struct Point: Hashable, Sendable {
      package var hours: Double
      package var value: Double
    }

    package struct Bin: Hashable, Sendable {
      package var hours: ClosedRange<Double>
      package var median: Double?
      package var label: String
    }
  }
}
