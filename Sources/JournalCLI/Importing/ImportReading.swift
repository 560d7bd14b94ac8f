internal import JournalExchange
internal import JournalModel
internal import JournalStore

/// Understanding a file before anything of it is stored.
extension Session {
  /// Reads the file, asks what its words mean where somebody can be asked, and says how it was read.
  ///
  /// - Throws: exit 65 when nothing in the file was understood.
  func readImport(
    _ file: ImportFile, _ named: ImportFormat?, _ context: inout ImportContext
  ) throws -> ImportReading {
    let format = try named ?? ImportFormat(guessedFrom: file.head())
    try knowUnits(&context.units)
    var reading = try read(file, as: format, context)
    if try explainWords(of: reading.plan, &context) {
      reading = try read(file, as: format, context)
    }
    let plan = reading.plan

    if named == nil, format != .table {
      say("This is \(format.title) (--from \(format.rawValue)).")
    }
    say("Times are read in \(shown(context.zone.identifier)).")
    explain(plan)
    if reading.count == 0, !plan.problems.isEmpty {
      throw CommandError(
        .refusedValue,
        "nothing in the file was understood; nothing was stored; mend the places named above")
    }
    return reading
  }

  private func read(
    _ file: ImportFile, as format: ImportFormat, _ context: ImportContext
  ) throws -> ImportReading {
    try format.read(file, context) {
      let tally = try Tally()
      return tally.count
    }
  }

  /// In what the journal counts the medicines that it has.
  private func knowUnits(_ units: inout ImportUnits) throws {
    for record in try journal()?.medications() ?? [] {
      if let unit = record.content.dose?.unit { units.know(record.content.name, unit) }
    }
  }

  /// Asks what the words of the file mean; whether any answer was given. An empty line leaves a word
  /// out.
  private func explainWords(of plan: ImportPlan, _ context: inout ImportContext) throws -> Bool {
    var isExplained = false
    for (word, count) in plan.unknown.moods.byCount {
      let question =
        "Where is the mood \"\(shown(word))\" (\(counted(count, "entry", "entries")))? 1 to 5, 5 being the best, Enter to leave it out:"
      let score = try answer(question) { typed -> MoodEntry.Score? in
        guard let typed else { return nil }
        guard let score = MoodEntry.Score(words: typed) else {
          throw CommandError(.refusedValue, "not a mood; write 1 to 5")
        }
        return score
      }
      if let score = score ?? nil {
        context.moods[word] = score
        isExplained = true
      }
    }
    for (word, count) in plan.unknown.units.byCount {
      let question =
        "What is counted of \"\(shown(word))\" (\(counted(count, "place")))? Such as tablet or mg, Enter to leave it out:"
      let unit = try answer(question) { typed -> DoseUnit? in
        guard let typed else { return nil }
        guard let unit = DoseUnit(word: typed) else {
          throw CommandError(.refusedValue, "not a unit; write tablet, mL or another unit")
        }
        return unit
      }
      if let unit = unit ?? nil {
        context.units[word] = unit
        isExplained = true
      }
    }
    return isExplained
  }

  private func explain(_ plan: ImportPlan) {
    for remark in plan.remarks { say(shown(remark)) }
    for column in plan.columns { say("  \(shown("\(column)"))") }
    if !plan.unrecorded.isEmpty {
      let words = plan.unrecorded.byCount.map { "\($0.count) \(shown($0.word))" }
      say(
        "Not recorded, so nothing is stored of them: \(words.joined(separator: ", ")).")
    }
    for (title, problems) in [("Not understood", plan.problems), ("Understood so", plan.notices)]
    where !problems.isEmpty {
      warn("\(title), \(counted(problems.count, "place")):")
      for problem in problems.prefix(Session.problemsShown) { warn("  \(text(of: problem))") }
      if problems.count > Session.problemsShown {
        warn("  and \(problems.count - Session.problemsShown) more")
      }
    }
  }

  private func text(of problem: ImportProblem) -> String {
    let column = problem.column.map { ", \(shown($0))" } ?? ""
    let source = problem.source.isEmpty ? "" : " \"\(shown(String(problem.source.prefix(60))))\""
    return "line \(problem.line)\(column):\(source) \(shown(problem.reason))"
  }

  private static var problemsShown: Int { 20 }
}

extension [String: Int] {
  /// The most frequent first.
  fileprivate var byCount: [(word: String, count: Int)] {
    sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}

func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}
