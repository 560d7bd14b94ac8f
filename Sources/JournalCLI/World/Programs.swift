/// The other programs of this machine, as far as a command needs them.
package struct Programs {
  /// The full path of a program that is there.
  package var find: (_ name: String) -> String?
  /// Runs a program to its end, or to the end of patience.
  package var run: (ProgramCall) -> ProgramEnd
  /// Shows a file on the person's desktop and does not wait; false where there is none.
  package var show: (_ path: String) -> Bool
  /// Whether everything is permitted to this process, which some programs want to be told.
  package var isSuperuser: Bool

  package init(
    find: @escaping (String) -> String?, run: @escaping (ProgramCall) -> ProgramEnd,
    show: @escaping (String) -> Bool, isSuperuser: Bool = false
  ) {
    self.find = find
    self.run = run
    self.show = show
    self.isSuperuser = isSuperuser
  }
}

/// A program to run, without a shell between.
package struct ProgramCall: Hashable, Sendable {
  package var path: String
  package var arguments: [String]
  /// What it reads.
  package var input: [UInt8]
  /// Variables of its own, beside those of this process.
  package var variables: [String: String]

  package init(
    path: String, arguments: [String], input: [UInt8] = [], variables: [String: String] = [:]
  ) {
    self.path = path
    self.arguments = arguments
    self.input = input
    self.variables = variables
  }
}

package struct ProgramEnd: Hashable, Sendable {
  /// It began, came to its end, and said that it did what it should.
  package var isDone: Bool
  package var output: [UInt8]

  package init(isDone: Bool, output: [UInt8] = []) {
    self.isDone = isDone
    self.output = output
  }
}
