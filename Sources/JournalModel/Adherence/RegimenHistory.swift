/// Everything that was ever prescribed of one medicine.
package struct RegimenHistory: Hashable, Sendable {
  /// Ascending, none empty, none overlapping another.
  package let versions: [RegimenVersion]

  /// A version ends those that began before it; of two that begin together the later in
  /// `versions` stands. What never was in force is left out.
  package init(_ versions: [RegimenVersion]) {
    var kept: [RegimenVersion] = []
    for version in versions.filter(\.isInForceEver).sorted(by: { $0.from < $1.from }) {
      if kept.last?.from == version.from { kept.removeLast() }
      if let last = kept.last, last.contains(version.from) {
        kept[kept.count - 1].until = version.from
      }
      kept.append(version)
    }
    self.versions = kept
  }

  package func version(at moment: LocalDateTime) -> RegimenVersion? {
    versions.last { $0.from <= moment }.flatMap { $0.contains(moment) ? $0 : nil }
  }

  /// The holes between versions, and the time after the last of them.
  package var pauses: [Pause] {
    let next = versions.dropFirst().map(\.from) + [nil]
    return zip(versions, next).compactMap { version, next in
      guard let end = version.until, end != next else { return nil }
      return Pause(from: end, until: next)
    }
  }

  /// Scheduled versions that follow each other without a break: slots are neighbours within one
  /// run only, so that what is prescribed after a break changes no window before it.
  var runs: [[ScheduledVersion]] {
    var runs: [[ScheduledVersion]] = []
    for version in versions {
      guard let schedule = version.regimen.schedule else { continue }
      let scheduled = ScheduledVersion(version: version, schedule: schedule)
      if let last = runs.last?.last, last.version.until == version.from {
        runs[runs.count - 1].append(scheduled)
      } else {
        runs.append([scheduled])
      }
    }
    return runs
  }
}

/// A stretch in which nothing was prescribed, after something had been.
package struct Pause: Hashable, Sendable {
  /// Included.
  package var from: LocalDateTime
  /// Not included; `nil` when the medicine was stopped for good, as far as is known.
  package var until: LocalDateTime?

  /// Whether the time from `start` to `end` runs through it; to touch is not to overlap.
  package func overlaps(from start: LocalDateTime, to end: LocalDateTime) -> Bool {
    from < end && until.map { start < $0 } ?? true
  }
}

extension RegimenVersion {
  fileprivate var isInForceEver: Bool { until.map { from < $0 } ?? true }
}
