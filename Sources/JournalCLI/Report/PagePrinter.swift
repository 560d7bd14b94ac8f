internal import JournalModel

/// Prints a page of HTML as PDF, through the browser that is there or WeasyPrint.
///
/// What a browser reads and writes lies in a folder of its own in the runtime directory, which no
/// disk keeps, else beside the journal, and all of it is gone afterwards.
struct PagePrinter {
  let environment: Environment
  /// Where the journal is; `nil` when there is none.
  let journalFolder: String?

  static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
    "microsoft-edge-stable", "brave-browser",
  ]

  private static let signature = Array("%PDF-".utf8)

  /// - Throws: exit 69 when there is no program that can, exit 1 when none of those there are does.
  func pdf(of html: String) throws -> [UInt8] {
    let browsers = PagePrinter.browsers.compactMap(environment.programs.find)
    let weasyPrint = environment.programs.find("weasyprint")
    guard !browsers.isEmpty || weasyPrint != nil else {
      throw CommandError(
        .missingProgram,
        "no program is here that prints a page; install one (sudo apt-get install chromium, or weasyprint), or print the HTML with any browser: journal report --open"
      )
    }
    for browser in browsers {
      if let pdf = try print(html, withBrowser: browser) { return pdf }
    }
    if let weasyPrint, let pdf = print(html, withWeasyPrint: weasyPrint) { return pdf }
    throw CommandError(
      .failure,
      "the program that prints pages made none; print the HTML with any browser: journal report --open"
    )
  }

  /// It reads the page and writes the PDF through pipes: there is no file.
  private func print(_ html: String, withWeasyPrint path: String) -> [UInt8]? {
    let end = environment.programs.run(
      ProgramCall(
        path: path, arguments: ["--encoding", "utf-8", "-", "-"], input: Array(html.utf8)))
    return end.isDone && end.output.starts(with: PagePrinter.signature) ? end.output : nil
  }

  /// `nil` when it made nothing, as one that may not read the folder does.
  private func print(_ html: String, withBrowser path: String) throws -> [UInt8]? {
    let folder = try workFolder()
    environment.holdSignals()
    defer {
      environment.removeFolder(folder)
      environment.releaseSignals(false)
    }
    try environment.makeFolder(folder)
    try environment.writeFile("\(folder)/page.html", Array(html.utf8))
    let end = environment.programs.run(
      ProgramCall(path: path, arguments: arguments(folder), variables: variables(folder)))
    guard end.isDone, let pdf = try? environment.readFile("\(folder)/page.pdf"),
      pdf.starts(with: PagePrinter.signature)
    else { return nil }
    return pdf
  }

  private func workFolder() throws -> String {
    let runtime = environment.variables["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let parent = runtime ?? journalFolder else {
      throw CommandError(
        .cannotCreate,
        "there is no journal to print beside, and XDG_RUNTIME_DIR is not set; journal log-dose 10mg begins one"
      )
    }
    return "\(parent)/.journal-\(environment.makeID().text)"
  }

  private func arguments(_ folder: String) -> [String] {
    // A browser does not start for root with its sandbox. The page is ours, runs nothing and asks
    // for nothing.
    (environment.programs.isSuperuser ? ["--no-sandbox"] : []) + [
      "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--disable-extensions", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--disable-crash-reporter", "--user-data-dir=\(folder)/profile",
      "--no-pdf-header-footer", "--print-to-pdf=\(folder)/page.pdf",
      "file://\(percentEncoded(folder))/page.html",
    ]
  }

  /// Nothing that it keeps for later is kept elsewhere.
  private func variables(_ folder: String) -> [String: String] {
    let names = [
      "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, folder) })
  }

  private func percentEncoded(_ path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "/-._~".utf8.contains(byte)
        }
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "%\(digits.count < 2 ? "0" : "")\(digits)"
    }.joined()
  }
}
