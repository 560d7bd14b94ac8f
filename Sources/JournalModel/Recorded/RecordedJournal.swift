/// What a journal is, besides its writes and revisions, as another copy takes it.
package struct RecordedHead: Hashable, Sendable {
  /// Which journal it is, among all.
  package var identity: EntryID
  package var createdAt: Instant
  /// The questions that were compared, each with its latest p, in the order of the questions.
  package var compared: [ComparedQuestion]

  package struct ComparedQuestion: Hashable, Sendable {
    package let question: String
    /// As it is kept.
    package let p: String

    package init(question: String, p: String) {
      self.question = question
      self.p = p
    }
  }

  package init(identity: EntryID, createdAt: Instant, compared: [ComparedQuestion]) {
    self.identity = identity
    self.createdAt = createdAt
    self.compared = compared
  }
}

/// A row's first seal, by which it is known in every copy, and the place it had there.
package struct RecordedOrigin: Hashable, Sendable {
  /// 16 bytes.
  package let seal: [UInt8]
  /// Counts from 1, in the order of writing.
  package let place: Int64

  package init(seal: [UInt8], place: Int64) {
    self.seal = seal
    self.place = place
  }
}

/// One write that a person could undo.
package struct RecordedWrite: Hashable, Sendable {
  package let origin: RecordedOrigin
  package let recordedAt: Int64
  package let action: String
  package let writtenBy: String?
  /// The seal of the write that this one took back.
  package let reverts: [UInt8]?

  package init(
    origin: RecordedOrigin, recordedAt: Int64, action: String, writtenBy: String?,
    reverts: [UInt8]?
  ) {
    self.origin = origin
    self.recordedAt = recordedAt
    self.action = action
    self.writtenBy = writtenBy
    self.reverts = reverts
  }
}

/// What was said of an entry by one write, with all of its parts. Other entries are named by their
/// identities.
package struct RecordedRevision: Hashable, Sendable {
  package let origin: RecordedOrigin
  /// The seal of the write.
  package let write: [UInt8]
  package let entry: EntryID
  /// 1 is what was said first.
  package let number: Int
  /// What every revision has.
  package let fields: [RecordedField]
  /// What its kind has, each table with its rows.
  package let parts: [RecordedPart]

  package init(
    origin: RecordedOrigin, write: [UInt8], entry: EntryID, number: Int, fields: [RecordedField],
    parts: [RecordedPart]
  ) {
    self.origin = origin
    self.write = write
    self.entry = entry
    self.number = number
    self.fields = fields
    self.parts = parts
  }
}

/// The rows of a revision in one table.
package struct RecordedPart: Hashable, Sendable {
  package let table: String
  package let rows: [[RecordedField]]

  package init(table: String, rows: [[RecordedField]]) {
    self.table = table
    self.rows = rows
  }
}

/// A column that holds something.
package struct RecordedField: Hashable, Sendable {
  package let name: String
  package let value: RecordedValue

  package init(_ name: String, _ value: RecordedValue) {
    self.name = name
    self.value = value
  }
}

package enum RecordedValue: Hashable, Sendable {
  case integer(Int64)
  case flag(Bool)
  case text(String)
}
