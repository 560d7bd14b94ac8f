internal import ArgumentParser
internal import JournalReport

enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, pdf, json, csv, fhir

  /// The parser would work these out at each start.
  static let allValueStrings = ["text", "markdown", "html", "pdf", "json", "csv", "fhir"]
}

extension HTMLRenderer.Paper {
  /// Letter where the person's locale is of a country that uses it, else A4.
  ///
  /// The first variable that is set decides, as in `setlocale(3)`. The countries are those of
  /// which the Unicode CLDR says so.
  static func usual(_ variables: [String: String]) -> HTMLRenderer.Paper {
    let locale = ["LC_ALL", "LC_PAPER", "LANG"].lazy.compactMap { variables[$0] }
      .first { !$0.isEmpty }
    let country = (locale ?? "").prefix { $0 != "." && $0 != "@" }.split(separator: "_").dropFirst()
    return country.first.map { lettered.contains(String($0)) } == true ? .letter : .a4
  }

  private static let lettered: Set<String> = [
    "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
  ]
}
