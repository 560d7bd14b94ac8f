import JournalModel
import Testing

@testable import JournalCLI

@Suite("report --format pdf")
struct ReportPrintTests {
  private func world() throws -> World {
    let world = try World()
    #expect(world.journal("-q note drowsy --at yesterday").code == .done)
    world.written = [:]
    world.folders = []
    return world
  }

  private static let pdf = Array("%PDF-1.4 page".utf8)

  /// A browser that prints what it is given, and keeps how it was called.
  private func browser(_ world: World, _ calls: Calls) -> (ProgramCall) -> ProgramEnd {
    { call in
      calls.all.append(call)
      calls.pages = world.written ?? [:]
      calls.folders = world.folders ?? []
      for argument in call.arguments where argument.hasPrefix("--print-to-pdf=") {
        world.files[String(argument.dropFirst(15))] = ReportPrintTests.pdf
      }
      return ProgramEnd(isDone: true)
    }
  }

  private final class Calls {
    var all: [ProgramCall] = []
    var pages: [String: [UInt8]] = [:]
    var folders: Set<String> = []
  }

  @Test("with no program it says what to install, exits 69 and writes nothing")
  func none() throws {
    let world = try world()
    try world.expectRefusal("report --format pdf -o page.pdf", .missingProgram, saying: "chromium")
    try world.expectRefusal(
      "report --format pdf -o page.pdf", .missingProgram, saying: "any browser")
    #expect(world.written == [:])
    #expect(world.folders == [])
  }

  @Test("the browser reads the page in a folder of its own, which is gone afterwards")
  func printed() throws {
    let world = try world()
    let calls = Calls()
    world.programs["chromium"] = browser(world, calls)
    world.expect(
      "report --format pdf -o page.pdf", .done, "",
      errors: "The report is in page.pdf, readable by you alone.")
    #expect(world.written == ["page.pdf": ReportPrintTests.pdf])
    #expect(world.folders == [])
    let call = try #require(calls.all.first)
    #expect(call.path == "/bin/chromium")
    #expect(calls.folders.count == 1)
    let folder = try #require(calls.folders.first)
    #expect(folder.hasPrefix("HOME/.local/share/journal/.journal-"))
    #expect(calls.pages.keys.map(\.self) == ["\(folder)/page.html"])
    let page = String(decoding: calls.pages.values.first ?? [], as: UTF8.self)
    #expect(page.contains("Drowsiness"))
    #expect(page.contains("size: A4"))
    // Arguments are seen by everybody on the machine.
    #expect(!call.arguments.joined().lowercased().contains("drows"))
    #expect(call.variables["TMPDIR"]?.hasSuffix(folder.dropFirst(4)) == true)
    #expect(call.variables["HOME"] == call.variables["TMPDIR"])
    #expect(!call.arguments.contains("--no-sandbox"))
  }

  @Test("the runtime directory is preferred, which no disk keeps")
  func runtime() throws {
    let world = try world()
    let calls = Calls()
    world.variables["XDG_RUNTIME_DIR"] = "/run/user/1000"
    world.programs["google-chrome"] = browser(world, calls)
    #expect(world.journal("report --format pdf -o page.pdf").code == .done)
    #expect(calls.folders.allSatisfy { $0.hasPrefix("/run/user/1000/.journal-") })
    #expect(calls.all.first?.arguments.last?.hasPrefix("file:///run/user/1000/.journal-") == true)
  }

  @Test("WeasyPrint reads and writes through pipes: there is no file")
  func weasyPrint() throws {
    let world = try world()
    let calls = Calls()
    world.programs["weasyprint"] = { call in
      calls.all.append(call)
      return ProgramEnd(isDone: true, output: ReportPrintTests.pdf)
    }
    #expect(world.journal("report --format pdf -o page.pdf").code == .done)
    #expect(world.written == ["page.pdf": ReportPrintTests.pdf])
    #expect(world.folders == [])
    #expect(calls.all.first?.input.starts(with: Array("<!DOCTYPE html>".utf8)) == true)
  }

  @Test("a browser that makes nothing is followed by the next program, and then it is said")
  func failing() throws {
    let world = try world()
    world.programs["chromium"] = { _ in ProgramEnd(isDone: true) }
    try world.expectRefusal("report --format pdf -o page.pdf", .failure, saying: "any browser")
    #expect(world.written == [:])
    #expect(world.folders == [])
    world.programs["weasyprint"] = { _ in
      ProgramEnd(isDone: true, output: ReportPrintTests.pdf)
    }
    #expect(world.journal("report --format pdf -o page.pdf").code == .done)
  }

  @Test(
    "the paper is that of the person's country",
    arguments: [
      ("en_US.UTF-8", "Letter"), ("es_MX", "Letter"), ("en_GB.UTF-8", "A4"), ("C.UTF-8", "A4"),
      ("de_DE@euro", "A4"), ("", "A4"),
    ])
  func paper(locale: String, size: String) throws {
    let world = try world()
    let calls = Calls()
    world.variables["LANG"] = locale
    world.programs["chromium"] = browser(world, calls)
    #expect(world.journal("report --format pdf -o page.pdf").code == .done)
    let page = String(decoding: calls.pages.values.first ?? [], as: UTF8.self)
    #expect(page.contains("size: \(size);"))
  }
}
