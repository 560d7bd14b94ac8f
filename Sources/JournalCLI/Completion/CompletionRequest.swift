internal import ArgumentParser
internal import JournalModel

/// What the shells ask while a command line is typed: `journal --complete zsh WORD... LAST`, and for
/// the script that asks so, `journal --generate-completion-script zsh`.
///
/// The first answers with a line for each word that can follow, for zsh and fish with a second line
/// about it, or with `:files` where names of files are wanted. It says nothing else, and never fails: whatever keeps it from answering, nothing is
/// offered.
enum CompletionRequest {
  static let word = "--complete"

  /// The answer to arguments that ask so; `nil` for all others.
  static func answer(to arguments: [String], in environment: Environment) throws -> String? {
    switch arguments.first {
    case word: return (try? candidates(Array(arguments.dropFirst()), environment)) ?? ""
    case "--generate-completion-script": return try script(arguments.dropFirst().first)
    case _: return nil
    }
  }

  private static func script(_ named: String?) throws -> String {
    guard let shell = named.flatMap(CompletionShell.init) else {
      let shells = CompletionShell.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError(
        .usage, "for which shell? write journal --generate-completion-script and one of \(shells)")
    }
    return shell.script
  }

  private static func candidates(_ words: [String], _ environment: Environment) throws -> String {
    guard let shell = words.first.flatMap(CompletionShell.init) else { return "" }
    let (typed, quote) = shell.plain(Array(words.dropFirst()))
    let read = CompletionWords(typed)
    var silent = environment
    silent.remarks = []
    silent.errors = Sink { _ in }
    let session = Session(
      environment: silent, options: try GlobalOptions.parse(read.journal), isForPeople: false)
    let completion = Completion(words: read, names: CompletionNames(session: session))
    switch completion.answer() {
    case .files: return ":files\n"
    case .words(let candidates):
      let begun = read.typed.nameFolded
      return candidates.filter {
        // What would have to be shown escaped cannot be typed from here.
        escapedForTerminal($0.value) == $0.value && $0.value.nameFolded.hasPrefix(begun)
      }.map { shell.line($0, after: read.head, in: quote) }.joined()
    }
  }
}
