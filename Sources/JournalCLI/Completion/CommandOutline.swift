internal import ArgumentParser
internal import FoundationEssentials

/// The shape of one command as the parser tells it: its options and the commands in it.
struct CommandOutline: Decodable {
  let commandName: String
  let abstract: String?
  let subcommands: [CommandOutline]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let allValues: [String]?
    let abstract: String?
    let shouldDisplay: Bool
  }

  struct Name: Decodable {
    enum Kind: String, Decodable { case long, short, longWithSingleDash }

    let kind: Kind
    let name: String

    /// `--format`, `-n`.
    var typed: String {
      switch kind {
      case .long: "--\(name)"
      case .short, .longWithSingleDash: "-\(name)"
      }
    }
  }

  /// - Throws: when the parser tells it in another form than the one this knows.
  init(of command: any ParsableCommand.Type) throws {
    struct Dump: Decodable { let command: CommandOutline }
    let bytes = Data(command._dumpHelp().utf8)
    self = try JSONDecoder().decode(Dump.self, from: bytes).command
  }

  /// What takes a value or stands alone, by each of its names.
  var options: [Argument] {
    (arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay }
  }

  func option(named typed: String) -> Argument? {
    options.first { $0.names?.contains { $0.typed == typed } == true }
  }
}
