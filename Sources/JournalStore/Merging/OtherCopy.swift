internal import JournalMigrations
internal import JournalModel
internal import SQLite

/// Another copy of a journal, or another's journal, read to its last row and brought to this
/// program's format, that lies beside the journal and can be merged into it. It is gone when this is.
package final class OtherCopy {
  package let contents: JournalContents
  let file: String
  private let options: OpeningOptions
  /// What keeps the file there.
  private let keeper: AnyObject
  /// What was last worked out.
  private var scratch: MergeScratch?

  private init(
    contents: JournalContents, file: String, options: OpeningOptions, keeper: AnyObject
  ) {
    self.contents = contents
    self.file = file
    self.options = options
    self.keeper = keeper
  }

  /// A journal's file or a backup; it is not changed.
  ///
  /// - Parameters:
  ///   - path: the journal that is to take it in.
  ///   - passphrase: of a file that is encrypted.
  /// - Throws: as ``PreparedRestore/of(_:for:passphrase:options:)``.
  package static func of(
    _ file: String, for path: JournalPath, passphrase: [UInt8]? = nil, options: OpeningOptions
  ) throws -> OtherCopy {
    let copy = try PreparedRestore.of(file, for: path, passphrase: passphrase, options: options)
    return OtherCopy(
      contents: copy.contents, file: copy.temporary, options: options, keeper: copy)
  }

  /// What was told of a journal, once all of it is there.
  ///
  /// - Throws: ``StoreError/notTaken(reason:)`` for what no journal holds.
  package static func of(_ copy: RecordedCopy, options: OpeningOptions) throws -> OtherCopy {
    do {
      let other = OtherCopy(
        contents: try copy.contents(), file: copy.file, options: options, keeper: copy)
      let unreadable = try other.open().unreadable()
      if let first = unreadable.first {
        throw StoreError.notTaken(reason: "\(first.reason) of entry \(first.uid)")
      }
      return other
    } catch let error as VerifiedCopy.NotWhole {
      throw StoreError.notTaken(reason: error.reason)
    }
  }

  /// What a journal tells of itself, put together beside the one that is to take it in.
  ///
  /// - Parameter tell: gives everything to the copy, and finishes it.
  package static func told(
    beside path: JournalPath, options: OpeningOptions, _ tell: (RecordedCopy) throws -> Void
  ) throws -> OtherCopy {
    try JournalDatabase.explained(path) {
      let copy = try RecordedCopy(beside: path, options: options)
      try tell(copy)
      return try of(copy, options: options)
    }
  }

  /// Where the order of this and a journal is worked out: once, as long as the journal is in the
  /// state that it was in.
  func order(beside place: JournalPath, for state: MergeScratch.State) throws -> MergeScratch {
    if let scratch, scratch.state == state { return scratch }
    let new = try MergeScratch(beside: place, for: state)
    scratch = new
    return new
  }

  /// The copy itself, for looking at.
  package func open() throws -> JournalDatabase {
    try JournalDatabase.open(JournalPath(file: file, ownsFolder: false), options: options)
  }
}
