internal import JournalModel

/// The zones this machine knows: the files of the time-zone database.
struct SystemZone {
  let variables: [String: String]

  private static let folders = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
    "/var/db/timezone/zoneinfo",
  ]

  /// What a zone is called whose rules are known and whose name is not.
  private static let unnamed = "localtime"

  /// The zone of `TZ`, else the system's, else UTC; what was not understood is said.
  func current(_ remarks: inout [String]) -> Zone {
    if let text = variables["TZ"] {
      if text.isEmpty {
        remarks.append("TZ is empty; times are in UTC")
        return .utc
      }
      if let zone = zone(fromVariable: text) { return zone }
      let system = system()
      remarks.append(
        "TZ \"\(escapedForTerminal(text))\" is not understood; times are in \((system ?? .utc).identifier)"
      )
      return system ?? .utc
    }
    if let system = system() {
      if system.identifier == SystemZone.unnamed {
        remarks.append(
          "this machine's time zone has no name, so entries will not say where they were lived; set TZ, such as TZ=Europe/Berlin"
        )
      }
      return system
    }
    remarks.append("this machine's time zone is not known; times are in UTC; set TZ")
    return .utc
  }

  /// The zone of an IANA name.
  func named(_ name: String) -> Zone? {
    if name == "UTC" { return .utc }
    guard Zone.isSafeIdentifier(name) else { return nil }
    let folders = [variables["TZDIR"]].compactMap(\.self) + SystemZone.folders
    return folders.lazy.compactMap { zone(name, at: "\($0)/\(name)") }.first
  }

  /// `:Europe/Berlin`, `/usr/share/zoneinfo/Europe/Berlin` and `CET-1CEST,M3.5.0,M10.5.0/3` too.
  private func zone(fromVariable text: String) -> Zone? {
    let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
    if let folder = SystemZone.folders.first(where: { name.hasPrefix($0 + "/") }) {
      return named(String(name.dropFirst(folder.count + 1)))
    }
    return named(name) ?? Zone(posix: name)
  }

  private func system() -> Zone? {
    if let target = LiveFile.target(ofLink: "/etc/localtime"),
      let name = target.behind("zoneinfo/"), let zone = named(name)
    {
      return zone
    }
    let text = (try? LiveFile.read("/etc/timezone")).map { String(decoding: $0, as: UTF8.self) }
    if let name = text?.split(whereSeparator: \.isWhitespace).first, let zone = named(String(name))
    {
      return zone
    }
    return zone(SystemZone.unnamed, at: "/etc/localtime")
  }

  private func zone(_ name: String, at path: String) -> Zone? {
    guard let bytes = try? LiveFile.read(path), let table = try? TimeZoneTable(tzif: bytes) else {
      return nil
    }
    return Zone(identifier: name, table: table)
  }
}

extension String {
  /// What stands behind the last occurrence of `text`; `nil` where there is none.
  fileprivate func behind(_ text: String) -> String? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    let starts = bytes.indices.reversed()
    let start = starts.first { bytes[$0...].starts(with: wanted) }
    return start.map { String(decoding: bytes[($0 + wanted.count)...], as: UTF8.self) }
  }
}
