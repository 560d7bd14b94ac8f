import JournalModel

/// The picture in the width of a sheet and in that of a telephone, one of which is shown, and the
/// numbers of its bands.
struct HTMLPicture {
  private let picture: ReportDocument.Picture
  private let page: Int
  /// Of the heights on a sheet.
  private let stretch: Double

  init(_ picture: ReportDocument.Picture, page: Int, stretch: Double) {
    self.picture = picture
    self.page = page
    self.stretch = stretch
  }

  var html: String {
    let days = picture.dayCount
    let sheet = PictureDrawing(picture, in: .sheet(days: days, stretch: stretch)).svg
    let phone = PictureDrawing(picture, in: .phone(days: days)).svg
    let tables = picture.bands.map { band in
      HTMLTable(band.table).html("", caption: escapedForHTML(band.title))
        + element("p", "", escapedForHTML(band.description))
    }
    let changes =
      picture.changes.rows.isEmpty
      ? ""
      : HTMLTable(picture.changes).html("class=\"changes\"", caption: "Changes, and other days")
    let id = "numbers-\(page)"
    return """
      <input type="checkbox" class="switch" id="\(id)"><label for="\(id)">Show the numbers</label>
      <div class="on-sheet">\(sheet)</div>
      <div class="on-phone">\(phone)</div>
      <div class="numbers">
      \(tables.joined())\(changes)</div>

      """
  }
}
