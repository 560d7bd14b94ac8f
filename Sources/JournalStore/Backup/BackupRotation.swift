package import JournalModel

/// Which backups stay: the newest of each of the last seven days that have one, of the last four
/// weeks and of the last twelve months, as far as they fit under the cap.
///
/// Days, weeks (from Monday) and months are those of UTC, in which the backups are named.
package enum BackupRotation {
  package static let days = 7
  package static let weeks = 4
  package static let months = 12
  /// Bytes of all backups together; one that is larger alone still stays.
  package static let cap: Int64 = 512 << 20

  /// A backup as far as it matters here.
  package struct Item: Hashable, Sendable {
    package let madeAt: Instant
    package let bytes: Int64

    package init(madeAt: Instant, bytes: Int64) {
      self.madeAt = madeAt
      self.bytes = bytes
    }
  }

  /// Those to be removed: what no rule keeps, and the oldest of what does not fit under the cap.
  ///
  /// - Parameter verified: the newest one that was read back whole; it is never removed.
  package static func removed(
    _ items: [Item], verified: Item, cap: Int64 = cap
  ) -> (superseded: [Item], beyondCap: [Item]) {
    let newestFirst = items.sorted { $0.madeAt > $1.madeAt }
    var kept: Set<Item> = [verified]
    for (count, period) in [
      (days, { $0.daysSinceEpoch }),
      // 1970-01-05 was a Monday.
      (weeks, { ($0.daysSinceEpoch + 3).flooredDivision(by: 7) }),
      (months, { $0.components.year * 12 + $0.components.month }),
    ] as [(Int, (CivilDay) -> Int)] {
      var seen: Set<Int> = []
      for item in newestFirst where seen.count < count {
        if seen.insert(period(item.madeAt.local(offset: 0).day)).inserted { kept.insert(item) }
      }
    }
    var beyondCap: [Item] = []
    var total = verified.bytes
    for item in newestFirst where kept.contains(item) && item != verified {
      total += item.bytes
      if total > cap { beyondCap.append(item) }
    }
    return (newestFirst.filter { !kept.contains($0) }, beyondCap)
  }
}

extension Int {
  /// Towards minus infinity.
  fileprivate func flooredDivision(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
