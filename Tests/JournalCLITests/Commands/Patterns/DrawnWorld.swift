import JournalModel
import JournalStore
import Testing

@testable import JournalCLI

/// A journal written as rows, one character a day, up to yesterday.
extension World {
  /// `#` drowsy, `.` none, `-` nothing; a digit a reading of stiffness. The last character is
  /// yesterday.
  func draw(_ row: String, at location: SourceLocation = #_sourceLocation) {
    let marks = row.filter { $0 != " " }
    let today = zone.local(at: now).day
    var lines = ["Date,stiffness,note"]
    for (offset, mark) in marks.enumerated() {
      let day = today.advanced(byDays: offset - marks.count).iso8601
      switch mark {
      case "#": lines.append("\(day),,drowsy")
      case ".": lines.append("\(day),,none")
      case "-": continue
      default: lines.append("\(day),\(mark),")
      }
    }
    imports += 1
    let name = "drawn-\(imports).csv"
    files[name] = Array((lines.joined(separator: "\n") + "\n").utf8)
    let outcome = journal("import \(name)", at: location)
    #expect(outcome.code == .done, "\(outcome.testDescription)", sourceLocation: location)
  }

  /// A tag on the days with `x`.
  func tag(_ row: String, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let marks = row.filter { $0 != " " }
    let today = zone.local(at: now).day
    for (offset, mark) in marks.enumerated() where mark == "x" {
      let day = today.advanced(byDays: offset - marks.count).iso8601
      let outcome = journal(["mood", "3", "--tag", name, "--at", day], at: location)
      #expect(outcome.code == .done, sourceLocation: location)
    }
  }

  /// The questions that the file keeps.
  func keptQuestions() throws -> [String: Double] {
    try withDatabase(file) { try $0.comparedQuestions().values } ?? [:]
  }
}

extension Outcome {
  /// The answer with its lines joined: where they break is no matter.
  var flat: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
