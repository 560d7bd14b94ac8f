internal import JournalModel
internal import JournalStore

/// The questions of `med add` without a name, one thing at a time. Answers become the options that
/// one would have typed, each understood before the next is asked.
struct MedicineForm {
  let session: Session
  private var command = MedAddCommand()

  init(session: Session) {
    self.session = session
  }

  /// The command with what was answered; what its options say already is not asked.
  ///
  /// - Throws: exit 64 at the end of input.
  mutating func filled(_ asked: MedAddCommand) throws -> MedAddCommand {
    command = asked
    session.warn("One thing at a time; Enter leaves a thing open, Ctrl-D stores nothing.")
    try askName()
    try askWhatItIs()
    try askHowItIsTaken()
    try askWhy()
    return command
  }

  /// Reads all of it back.
  func isRight(_ addition: MedicineAddition) throws -> Bool {
    let width = session.width
    session.warn(
      wrapped(session.readBack(addition), width: width, hanging: 2).joined(separator: "\n"))
    return try session.confirm("Right?", otherwise: true)
  }

  // MARK: The questions

  private mutating func askName() throws {
    command.words = try answer("Which medicine?") { typed in
      guard let typed else { throw CommandError(.usage, "It needs a name; Ctrl-D stores nothing.") }
      let name = try session.newMedicineName(typed)
      let known = try session.journal()?.prescriptions() ?? []
      let folded = name.nameFolded
      if let same = known.first(where: { $0.medication.name.nameFolded == folded }),
        !same.timeline.isEmpty
      {
        throw CommandError(
          .refusedValue,
          "\(session.shown(name)) is in the journal already. journal med change changes what is prescribed of it."
        )
      }
      return [Word(argument: name)]
    }
  }

  private mutating func askWhatItIs() throws {
    if command.medicine.strength == nil {
      command.medicine.strength = try answer("How strong is one piece? (10mg; a liquid: 5mg/5mL)") {
        if let typed = $0 { _ = try Strength(phrase: typed) }
        return $0
      }
    }
    if command.medicine.form == nil {
      command.medicine.form = try answer("What is it? (tablet, capsule, liquid, patch, ...)") { $0 }
    }
    if command.medicine.dose == nil {
      command.medicine.dose = try answer("How much is one dose? (10mg, 1/2 tablet)") {
        if let typed = $0 { _ = try Amount(phrase: typed) }
        return $0
      }
    }
  }

  private enum Way { case times, asNeeded, pump }

  private mutating func askHowItIsTaken() throws {
    guard command.regimen.isEmpty else { return }
    let way: Way? = try answer(
      "How is it taken? 1 at times of the day, 2 as needed, 3 by a pump:", way)
    switch way {
    case .times: try askTimes()
    case .asNeeded:
      command.regimen.asNeeded = true
      guard command.limit.maximum == nil else { return }
      command.limit.maximum = try answer("The most in 24 hours? (30mg)") {
        if let typed = $0 { _ = try RatePhrase.maximum(typed) }
        return $0
      }
    case .pump:
      command.regimen.infusion = try answer("How much does it give a day? (120mcg)") { typed in
        guard let typed else { return nil }
        let isWhole = (try? AmountPhrase.parse(typed)) != nil
        let rate = isWhole ? typed + "/day" : typed
        _ = try RatePhrase.infusion(rate)
        return rate
      }
    case nil: break
    }
  }

  private func way(_ typed: String?) throws -> Way? {
    switch typed?.nameFolded {
    case nil: nil
    case "1", "times", "at times", "at times of the day": .times
    case "2", "as needed", "needed", "when needed": .asNeeded
    case "3", "pump", "by a pump": .pump
    case let typed?:
      throw CommandError(
        .usage, "\"\(session.shown(typed))\" is none of the three: write 1, 2 or 3, or press Enter."
      )
    }
  }

  private mutating func askTimes() throws {
    let dose = try command.medicine.dose.map(Amount.init(phrase:))
    let hint = dose == nil ? "8am=5mg,8pm=10mg" : "8am,2pm,8pm; 8am=5mg where amounts differ"
    command.regimen.times = try answer("At which times? (\(hint))") { typed in
      if let typed { try check(times: typed, dose) }
      return typed
    }
    guard command.regimen.times != nil else { return }
    let days: DaysPhrase? = try answer("On which days? (Enter: every day; mon,thu; every 2 days)") {
      try $0.map(daysPhrase)
    }
    switch days {
    case .weekdays(let named):
      command.regimen.days = Weekday.allCases.filter(named.contains).map(\.code)
        .joined(separator: ",")
    case .every(let interval): command.regimen.every = "\(interval)d"
    case .daily, nil: break
    }
  }

  /// The same that will be made of the options.
  private func check(times: String, _ dose: Amount?) throws {
    var options = command.regimen
    options.times = times
    let request = try options.request(maximum: nil, in: session)
    if dose == nil, let bare = request.times?.items.first(where: { $0.amount == nil }) {
      throw CommandError(
        .usage, "\(bare.time.iso8601) needs its amount: \(bare.time.iso8601)=10mg.")
    }
    _ = try request.regimen(
      on: RegimenBasis(
        name: session.shown(command.words.joined), dose: dose, usual: dose, regimen: nil,
        day: session.environment.today))
  }

  private func daysPhrase(_ typed: String) throws -> DaysPhrase {
    let words = typed.nameFolded.split(separator: " ")
    guard words.first == "every", words.count > 1, words.last != "day" || words.count > 2 else {
      return try DaysPhrase.named(typed)
    }
    return try DaysPhrase.interval(words.dropFirst().joined(separator: " "))
  }

  private mutating func askWhy() throws {
    if command.medicine.purpose == nil {
      command.medicine.purpose = try answer("What is it for?") { $0 }
    }
    if command.medicine.prescriber == nil {
      command.medicine.prescriber = try answer("Who prescribes it?") { $0 }
    }
    guard !command.medicine.doNotStop, !command.medicine.mayStop else { return }
    let isTold: Bool? = try answer(
      "Were you told not to stop it suddenly? (yes, no; Enter: I don't know)"
    ) { typed in
      switch typed?.nameFolded {
      case nil, "?", "don't know", "i don't know": nil
      case "y", "yes": true
      case "n", "no": false
      case .some:
        throw CommandError(.usage, "Write yes or no, or press Enter.")
      }
    }
    command.medicine.doNotStop = isTold == true
    command.medicine.mayStop = isTold == false
  }

  // MARK: Asking

  /// Asks until the answer is understood; an empty one is `nil`.
  ///
  /// - Throws: exit 64 at the end of input.
  private func answer<Value>(
    _ question: String, _ understood: (String?) throws -> Value
  ) throws -> Value {
    if let answer = try session.answer(question, understood) { return answer }
    session.warn("")
    throw CommandError(
      .usage,
      "the questions were not answered to the end; nothing was stored; journal med add begins again"
    )
  }
}
