import JournalModel
import Testing

@testable import JournalCLI

@Suite("report --format fhir, and export for a clinic")
struct ClinicCommandTests {
  /// Friday 20 November, 14:10.
  private func world() throws -> World {
    let world = try World()
    world.prepare(
      "settings name \"Alex Sample\"",
      "med add baclofen --strength 10mg --dose 10mg --times 08:00,20:00",
      "log-dose 10mg baclofen --at 8am",
      "missed baclofen --for \"yesterday 20:00\" --reason forgot",
      "note drowsy --private", "note no headache")
    return world
  }

  private func resources(_ outcome: Outcome) throws -> [[String: Any]] {
    let entries = try #require(try outcome.object()["entry"] as? [[String: Any]])
    return entries.compactMap { $0["resource"] as? [String: Any] }
  }

  @Test("has what was written in the days, and nothing private")
  func written() throws {
    for line in ["report --format fhir --since 7d", "export --format fhir"] {
      let resources = try resources(try world().journal("-q \(line)"))
      #expect(
        resources.map { $0["resourceType"] as? String } == [
          "Composition", "Patient", "MedicationStatement", "MedicationAdministration",
          "MedicationAdministration", "Observation",
        ])
      #expect(
        resources.map { $0["status"] as? String } == [
          "final", nil, "active", "not-done", "completed", "final",
        ])
      #expect(resources.last?["valueBoolean"] as? Bool == false)
    }
  }

  @Test("leaves out who it is about when asked to")
  func discreet() throws {
    #expect(try world().journal("-q report --format fhir").output.contains("Alex Sample"))
    #expect(!(try world().journal("-q report --format fhir --discreet").output.contains("Alex")))
  }

  @Test("refuses what is for pages, and private entries")
  func refusals() throws {
    try world().expectRefusal("report --format fhir --appendix", .usage, saying: "are for pages")
    try world().expectRefusal(
      "export --format omh --private", .usage, saying: "leave out --private")
  }

  @Test("data points have doses, and say how many they have no place for")
  func points() throws {
    let world = try world()
    world.prepare("log-dose 2sprays nosespray --new")
    let outcome = world.journal("export --format omh")
    #expect(try outcome.objects().count == 2)
    #expect(outcome.errors.contains("1 dose has a unit"))
  }
}
