extension DoseNotices {
  /// D1: the dose before or the dose after is nearer than the minimum gap.
  var closeTogether: Notice? {
    let near = neighbours.filter(isTooNear)
    guard !near.isEmpty else { return nil }
    let facts = near.map { other in
      let moment = diary.doses[other].moment
      return voice.alsoLogged(
        medicine.name, amountText(other), at: moment,
        apart: abs(moment.instant - dose.moment.instant))
    }
    return notice(.closeTogether, .notice, facts: facts, ending: ending)
  }

  /// Q3: another dose of the same amount in the same minute. Doses of a bare day have none.
  var sameDose: Notice? {
    guard dose.isTimed else { return nil }
    let same = diary.doses.indices.first { other in
      let twin = diary.doses[other]
      return other != index && twin.isTimed && twin.moment.minute == dose.moment.minute
        && twin.amount.converted(to: dose.amount.unit) == dose.amount
    }
    guard let same else { return nil }
    var notice = notice(
      .sameDose, .notice,
      facts: [
        voice.alreadyThere(at: diary.doses[same].moment, id: medicine.doses.doses[same].id)
      ])
    notice.question = NoticeQuestion(
      .keep, asked: voice.keepBoth, unasked: voice.bothKept(entry.id))
    return notice
  }

  /// The timed doses before and after this one by instant, those that there are.
  private var neighbours: [Int] {
    guard dose.isTimed else { return [] }
    func isBefore(_ left: Int, _ right: Int) -> Bool {
      (diary.doses[left].moment.instant, left) < (diary.doses[right].moment.instant, right)
    }
    let others = diary.doses.indices.filter { $0 != index && diary.doses[$0].isTimed }
    let before = others.filter { isBefore($0, index) }.max(by: isBefore)
    let after = others.filter { isBefore(index, $0) }.min(by: isBefore)
    return [before, after].compactMap { $0 }
  }

  /// By the same rule by which the report counts doses close together.
  private func isTooNear(_ other: Int) -> Bool {
    var pair = diary
    pair.doses = [diary.doses[min(index, other)], diary.doses[max(index, other)]]
    let later = pair.doses.map(\.moment).max { $0.instant < $1.instant } ?? dose.moment
    return !pair.closeTogether(asOf: later).isEmpty
  }
}

extension LivedMoment {
  /// Whole minutes since 1970, rounded down.
  fileprivate var minute: Int64 { (instant.seconds - (instant.seconds % 60 + 60) % 60) / 60 }
}
