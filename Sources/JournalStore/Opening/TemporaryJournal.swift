internal import JournalModel

/// An empty journal that is gone with this, for what needs one where there is none yet. It lies in the
/// nearest folder that is there, and makes none.
package final class TemporaryJournal {
  package let path: JournalPath
  package let database: JournalDatabase

  /// - Parameter path: where the journal would be.
  package init(for path: JournalPath, options: OpeningOptions) throws {
    var folder = path.folder
    while folder != "/", (try? FileSystem.status(folder))?.isDirectory != true {
      folder = parentDirectory(of: folder)
    }
    let name = path.file.split(separator: "/").last ?? "journal"
    let place = JournalPath(
      file: UnfinishedJournal.file(
        OpeningOptions.randomID(), for: JournalPath(file: "\(folder)/\(name)", ownsFolder: false)),
      ownsFolder: false)
    self.path = place
    do {
      database = try JournalDatabase.explained(place) {
        try FileSystem.makeFile(place.file)
        try JournalCreation.build(
          at: place.file, migrations: options.migrations,
          identity: OpeningOptions.randomID().text, now: Instant(seconds: 0))
        return try JournalDatabase.open(place, options: options)
      }
    } catch {
      UnfinishedJournal.remove(place.file)
      throw error
    }
  }

  deinit { UnfinishedJournal.remove(path.file) }
}
