internal import JournalModel

/// What a dose is to its schedule.
enum DosePlace {
  case slot(SlotDose)
  /// One more than the schedule in force had open.
  case extra
  /// Nothing was scheduled then: as needed, paused, or no schedule at all.
  case unscheduled
}

/// A dose that was counted as a scheduled one.
struct SlotDose {
  let slot: Slot
  let dose: TakenDose
  let punctuality: Punctuality

  /// `late`, `3 h 30 min late`; `nil` when it was on time or without a time.
  var delay: String? {
    let seconds = dose.moment.local.distance(to: slot.moment)
    return switch punctuality {
    case .late: "\(elapsedText(seconds: seconds)) late"
    case .early: "\(elapsedText(seconds: seconds)) early"
    case .onTime, .untimed: nil
    }
  }

  /// Less or more than was scheduled; amounts that do not compare are neither.
  var isOtherAmount: Bool {
    dose.amount.converted(to: slot.amount.unit).map { $0.value != slot.amount.value } ?? false
  }
}

extension MedicineDoses {
  /// The place of a dose of this medicine; `nil` when it is none, or after the moment.
  func place(of id: EntryID) -> DosePlace? {
    index(of: id).flatMap(place)
  }

  /// - Parameter index: that of the dose in the diary.
  func place(at index: Int) -> DosePlace? {
    let dose = diary.doses[index]
    switch matching.doses[index] {
    case .slot(let slot):
      return .slot(
        SlotDose(
          slot: slot, dose: dose,
          punctuality: diary.onTime.punctuality(of: dose.moment, for: slot.moment)))
    case .extra:
      return prescription.schedule(at: dose.moment.local) == nil ? .unscheduled : .extra
    case .unscheduled: return .unscheduled
    case .later: return nil
    }
  }
}

extension EntryText {
  /// `08:00`, with its day when that is not `day`.
  func time(_ moment: LocalDateTime, besides day: CivilDay) -> String {
    moment.day == day ? moment.time.iso8601 : moment.text(relativeTo: today)
  }

  /// `07:50`, `yesterday 23:30`, or the day alone when only that is known.
  func time(_ moment: LivedMoment, besides day: CivilDay) -> String {
    moment.day == day && moment.precision == .minute
      ? moment.local.time.iso8601 : moment.text(relativeTo: today)
  }

  /// `08:00 dose, 3 h 30 min late`; `nil` for a dose that is as it was scheduled, or has no place.
  func remark(_ place: DosePlace?) -> String? {
    switch place {
    case .slot(let dose):
      dose.delay.map { "\(time(dose.slot.moment, besides: dose.dose.moment.day)) dose, \($0)" }
    case .extra: "extra"
    case .unscheduled, nil: nil
    }
  }
}
