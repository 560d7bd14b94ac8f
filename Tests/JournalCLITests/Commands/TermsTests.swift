import JournalModel
import Testing

@testable import JournalCLI

@Suite("terms")
struct TermsTests {
  @Test("words of one's own count in notes, as a short form, and in questions")
  func counted() throws {
    let world = try World()
    world.journal("-q note jelly legs today")
    world.expect(
      "-q terms add \"Jelly legs\" weakness", .done,
      "Recorded: \"Jelly legs\" counts as muscle weakness from now on.  [0002]")
    world.expect(
      "-q note \"JELLY legs, moderate\"", .done,
      "Recorded: \"JELLY legs, moderate\", muscle weakness, moderate, today 14:10.  [0003]")
    world.expect(
      "-q jelly legs", .done, "Recorded: \"jelly legs\", muscle weakness, today 14:10.  [0004]")
    world.expect(
      "-q note no jelly legs", .done,
      "Recorded: \"no jelly legs\", no muscle weakness, today 14:10.  [0005]"
    )
    #expect(world.journal("edit 0001 jelly legs again").output.contains("weakness"))
    #expect(
      world.journal("terms list").output.hasPrefix("jelly legs: muscle weakness, your words\n\n"))
  }

  @Test("words that were taught can be forgotten, taught anew, and taken back")
  func changed() throws {
    let world = try World()
    world.journal("-q terms add rubbery weakness")
    world.expect(
      "-q terms add rubbery dizziness", .done,
      "Recorded: \"rubbery\" counts as dizziness from now on.  [0001]")
    #expect(world.journal("-q note rubbery").output.contains("dizziness"))
    world.journal("-q undo")
    world.journal("-q undo")
    #expect(world.journal("-q note rubbery").output.contains("weakness"))
    world.expect(
      "-q terms remove rubbery", .done, "\"rubbery\" counts as nothing from now on.")
    #expect(!world.journal("-q note rubbery").output.contains("weakness"))
    #expect(!world.journal("terms list").output.contains("your words"))
  }

  @Test(
    "what cannot be taught is refused, with what is meant",
    arguments: [
      ("terms add rubbery weaknes", "did you mean \"weakness\"?"),
      ("terms add drowsy weakness", "counts as drowsiness already"),
      ("terms add ... weakness", "has no letter"),
      ("terms remove rubbery", "no words of yours"),
    ])
  func refused(typed: String, said: String) throws {
    let world = try World()
    world.journal("-q note stiff")
    let result = world.journal(typed)
    #expect(result.code == .refusedValue)
    #expect(result.errors.contains(said), "\(result.errors)")
  }

  @Test("every symptom is listed with its words, also where there is no journal")
  func listed() throws {
    let output = try World().journal("terms list").output
    for term in try TermTable.shipped().terms {
      #expect(output.contains("\(term.display): "), "\(term.id)")
    }
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
