import JournalModel

/// Appointments and what belongs to them, one line a fact; all by a clock in UTC.
struct VisitFixture {
  var record = VisitRecord()
  private var count: UInt8 = 0

  @discardableResult
  mutating func visit(
    _ day: String, _ time: String? = nil, made: String = "2026-01-01T09:00",
    cancelled: String? = nil, isPrivate: Bool = false
  ) throws -> EntryID {
    let appointment = try Appointment(
      day: civil(day + "T00:00").day, time: time.map { try civil("\(day)T\($0)").time },
      with: "Dr Lee", cancelledAt: cancelled.map { try lived($0).instant })
    let entry = try entry(.appointment(appointment), at: made, isPrivate)
    record.appointments.append(Written(appointment, in: entry))
    return entry.id
  }

  mutating func agree(
    _ words: String, at visit: EntryID, told: String, isPrivate: Bool = false
  ) throws {
    let agreement = Agreement(appointment: visit)
    let entry = try entry(.agreement(agreement), words, at: told, isPrivate)
    record.agreements.append(Written(agreement, in: entry))
  }

  @discardableResult
  mutating func ask(_ number: Int, at told: String, isPrivate: Bool = false) throws -> EntryID {
    let question = Question(number: number)
    let entry = try entry(.question(question), "question \(number)", at: told, isPrivate)
    record.questions.append(Written(question, in: entry))
    return entry.id
  }

  mutating func answer(
    _ question: EntryID, _ words: String, at told: String, isPrivate: Bool = false
  ) throws {
    let answer = Answer(question: question)
    let entry = try entry(.answer(answer), words, at: told, isPrivate)
    record.answers.append(Written(answer, in: entry))
  }

  private mutating func entry(
    _ content: EntryContent, _ text: String? = nil, at told: String, _ isPrivate: Bool
  ) throws -> Entry {
    count += 1
    let moment = try lived(told)
    return Entry(
      id: PrescriptionFixture.id(count), revision: 1, recordedAt: moment.instant,
      firstRecordedAt: moment.instant,
      facts: EntryFacts(moment: moment, content: content, text: text, isPrivate: isPrivate))
  }
}

extension Written<Appointment> {
  /// `2026-08-27`, or `2026-08-27T10:30`.
  var on: String { content.time == nil ? content.day.iso8601 : content.start.iso8601 }
}
