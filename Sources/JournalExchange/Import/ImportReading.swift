/// A file that was understood: what it amounts to, and its items, which are handed over one by one.
package struct ImportReading {
  /// Without the items, unless the format has to keep them.
  package let plan: ImportPlan
  package let count: Int
  /// The earliest and the latest moment among the items; `nil` when there are none.
  package let range: ImportRange?
  /// Hands over the items in the order of the file. What a file of which they are read again throws is
  /// thrown.
  package let forEach: (_ body: (ImportItem) throws -> Void) throws -> Void

  init(_ plan: ImportPlan) {
    self.plan = plan
    count = plan.items.count
    range = plan.range
    forEach = { try plan.items.forEach($0) }
  }

  init(
    plan: ImportPlan, count: Int, range: ImportRange?,
    forEach: @escaping (_ body: (ImportItem) throws -> Void) throws -> Void
  ) {
    (self.plan, self.count, self.range, self.forEach) = (plan, count, range, forEach)
  }
}

/// Counts how often each text came, from 1, this time included. Whoever imports a file of any length
/// has a place for that which is not memory.
package typealias ImportTally = (String) throws -> Int
