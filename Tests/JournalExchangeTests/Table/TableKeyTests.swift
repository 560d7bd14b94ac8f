import JournalExchange
import JournalModel
import Testing

@Suite("The keys of a table's entries")
struct TableKeyTests {
  private func keys(_ text: String, columns: [String] = [], zone: Zone = TableFixtures.zone)
    throws -> [String]
  {
    try TableFixtures.plan(text, columns: columns, zone: zone).items.map(\.key)
  }

  @Test("the same file gives the same keys, all different")
  func same() throws {
    let text = "time,a,b (h),b\n2026-11-01 08:00,1,1,\n2026-11-01 08:00,1,1,\n2026-11-01,1,1,"
    let first = try keys(text)
    #expect(first == (try keys(text)))
    #expect(first.count == 6)
    #expect(Set(first).count == 6)
  }

  @Test("rows appended later add their own keys only")
  func appended() throws {
    let text = "time,a\n2026-11-01 08:00,1\n2026-11-01 08:00,1\n"
    let more = text + "2026-11-01 08:00,1\n2026-11-02 08:00,1\n"
    #expect(try keys(more).prefix(2) == keys(text)[...])
    #expect(Set(try keys(more)).count == 4)
  }

  @Test(
    "a correction elsewhere leaves a key as it is",
    arguments: [
      "time,a\n2026-11-01 08:00,2\n2026-11-01 08:00,3",
      "Time;A\n2026-11-01T08:00:00;1\n2026-11-01 08:00;1",
      "time,z,a\n2026-11-01 08:00,9,1\n2026-11-01 08:00,,1",
      "a (0-10),time\n1,2026-11-01 08:00\n1,2026-11-01 08:00",
    ])
  func corrected(text: String) throws {
    let before = try keys("time,a\n2026-11-01 08:00,1\n2026-11-01 08:00,1")
    #expect(Set(try keys(text)).isSuperset(of: before))
  }

  @Test("a cell that was not understood keeps its place among equal times")
  func understoodLater() throws {
    let bad = try keys("time,a\n2026-11-01 08:00,x\n2026-11-01 08:00,1")
    let good = try keys("time,a\n2026-11-01 08:00,5\n2026-11-01 08:00,1")
    #expect(bad == Array(good.suffix(1)))
  }

  @Test("neither another zone nor another reading of the column makes an entry new")
  func otherOptions() throws {
    let text = "time,a\n2026-11-01 08:00,1"
    #expect(try keys(text) == keys(text, zone: Zone(fixedOffset: -18_000)))
    #expect(try keys(text) == keys(text, columns: ["a=mood"]))
    #expect(try keys(text) == keys(text, columns: ["a=b"]))
  }

  @Test("a day, a local time and a time with an offset are different moments")
  func moments() throws {
    let text =
      "time,a\n2026-11-01,1\n2026-11-01 00:00,1\n2026-11-01 00:00Z,1\n2026-11-01 00:00+01:00,1"
    #expect(Set(try keys(text)).count == 4)
  }
}
