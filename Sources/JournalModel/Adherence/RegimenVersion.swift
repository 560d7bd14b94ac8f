/// What was prescribed from one civil moment to another.
package struct RegimenVersion: Hashable, Sendable {
  package var regimen: Regimen
  /// Included.
  package var from: LocalDateTime
  /// Not included; `nil` while it is in force.
  package var until: LocalDateTime?

  package init(_ regimen: Regimen, from: LocalDateTime, until: LocalDateTime? = nil) {
    self.regimen = regimen
    self.from = from
    self.until = until
  }

  package func contains(_ moment: LocalDateTime) -> Bool {
    from <= moment && until.map { moment < $0 } ?? true
  }

  /// Whether any moment of `day` lies in it.
  package func overlaps(_ day: CivilDay) -> Bool {
    from.day <= day && until.map { day.midnight < $0 } ?? true
  }
}
