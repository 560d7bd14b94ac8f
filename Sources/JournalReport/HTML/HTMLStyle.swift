/// How the page looks: on paper one sheet, in light and in dark on a screen.
enum HTMLStyle {
  static func text(paper: HTMLRenderer.Paper?, points: Double) -> String {
    let size = paper.map { " size: \($0.rawValue);" } ?? ""
    return colours + type + masthead + tables + forms + picture + screens + phones
      + "@page {\(size) margin: 8mm 10mm 7mm }\n" + print
      + "@media print { body { font-size: \(points)pt } }\n"
  }

  /// For drawings too.
  static let fonts =
    "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', narrowed, narrower, sans-serif"

  private static let colours = """
    :root { --ink: #16181b; --soft: #55595f; --line: #b9bdc3; --faint: #e3e5e8; --paper: #fff;
      --desk: #eceef0 }
    @media screen and (prefers-color-scheme: dark) {
      :root { --ink: #e9e7e3; --soft: #b0b0ac; --line: #55595e; --faint: #33373b;
        --paper: #17191b; --desk: #0d0e0f } }

    """

  /// Wider faces are made as wide as the first ones, which the sheet is measured for.
  ///
  /// Colours stand apart from borders, and spaces are margins, for printers of pages that do not
  /// know variables in a shorthand, or gaps.
  private static let type = """
    @font-face { font-family: narrowed; src: local("Noto Sans"); size-adjust: 93% }
    @font-face { font-family: narrower; src: local("DejaVu Sans"); size-adjust: 87% }
    * { box-sizing: border-box }
    html { -webkit-text-size-adjust: none; text-size-adjust: none }
    body { margin: 0; background: var(--desk); color: var(--ink);
      font: 15px/1.4 \(fonts);
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
    .sheet { background: var(--paper); max-width: 62rem; margin: 0 auto; padding: 1rem }
    h2 { font-size: .8rem; letter-spacing: .04em; text-transform: uppercase; margin: 0 0 .2em;
      padding-top: .25em; border-top: 1.5px solid }
    section { margin: 0 0 .8rem }
    p, ul, table { margin: 0 }
    ul { padding: 0; list-style: none }
    .rows li { padding-left: 1em; text-indent: -1em }
    .statements li, .statement, .label, .value { display: inline-block; margin-right: 1.1em }
    .important li { font-size: 1.15em; font-weight: 600 }
    .footnote { font-size: .8em; color: var(--soft) }

    """

  private static let masthead = """
    header { margin-bottom: .7rem }
    .who, .facts { display: flex; flex-wrap: wrap; align-items: baseline;
      justify-content: space-between; font-size: 1rem; font-weight: normal; margin: 0 }
    .detail, .prepared, .covers span { margin-right: 1.1em }
    .covers span { display: inline-block }
    .name { font-size: 1.45rem; font-weight: 700; line-height: 1.15 }
    .covers { color: var(--soft) }
    .covers .occasion { color: var(--ink); font-weight: 600 }

    """

  private static let tables = """
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; vertical-align: baseline; padding: .05em .9em .05em 0 }
    th:last-child, td:last-child { padding-right: 0 }
    thead th { font-weight: normal; font-size: .9em; color: var(--soft); vertical-align: bottom;
      white-space: nowrap }
    tbody th { font-weight: normal }
    .sub { color: var(--soft) }
    .right { text-align: right }
    .part { padding-left: 1.1em; color: var(--soft) }
    .detail td { padding: 0 0 .15em 1.1em; font-size: .92em; color: var(--soft) }
    .aside { display: inline-block; margin-left: .6em; font-size: .92em; color: var(--soft) }
    .medicines tbody th, .doses tbody tr:first-child > * { font-weight: 600 }
    .course .lead tbody th { min-width: 40% }
    .medicines tbody th, .medicines td.long { min-width: 6.5em }
    .course tbody tr:not(.detail), .doses tbody tr { border-top: .5px solid;
      border-top-color: var(--line) }
    .appendix th, .appendix td:nth-child(2) { white-space: nowrap }
    .course td, .doses td, .medicines td { white-space: nowrap }
    .doses tbody td, .doses thead th, .medicines tbody td,
    .medicines thead th { width: 1% }
    .medicines tbody td[colspan] { width: auto }
    .n { display: inline-block; text-align: right }
    td[colspan], td.long { white-space: normal }

    """

  private static let forms = """
    .blank { border-bottom: 1px solid; border-bottom-color: var(--soft); width: 45% }
    .form { display: flex; flex-wrap: wrap; margin-top: .35em }
    .said, .field { margin: 0 1em .1em 0 }
    .field { display: flex; flex: 1 1 auto; align-items: baseline }
    .field:last-child { margin-right: 0 }
    .field, .line { white-space: nowrap }
    .line { flex: 1 1 3em; margin-left: .4em; height: 1em; border-bottom: 1px solid;
      border-bottom-color: var(--soft) }
    .box { display: inline-block; flex: none; margin: 0 .3em; width: .8em; height: .8em; border: 1px solid;
      vertical-align: -.05em }
    .writing-line { height: 1.9em; border-bottom: 1px solid; border-bottom-color: var(--soft);
      margin-bottom: .5em }

    """

  private static let picture = """
    .picture { position: relative }
    svg { display: block; width: 100%; height: auto; color: var(--ink) }
    .on-phone { max-width: 30rem; margin: auto }
    .on-sheet { display: none }
    .switch { margin: 0 .4em 0 0 }
    .switch + label { font-size: .85em; color: var(--soft) }
    .numbers { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%) }
    .switch:checked ~ .numbers { position: static; width: auto; height: auto; clip-path: none;
      overflow-x: auto }
    .numbers caption { text-align: left; font-weight: 600; padding-top: 1em }

    """

  private static let screens = """
    @media screen and (min-width: 44rem) {
      body { padding: 1.5rem 1rem }
      .sheet { padding: 2rem 2.4rem; margin-bottom: 1.5rem; border: 1px solid;
        border-color: var(--line) }
      .on-sheet { display: block }
      .on-phone { display: none }
      section { break-inside: avoid } }
    @media screen and (min-width: 60rem) {
      .columns { columns: 2; column-gap: 2rem; margin-bottom: .8rem }
      .sides > div { float: left; width: 41.5% }
      .sides > div + div { float: right; width: 55.2% }
      .sides::after { content: ""; display: block; clear: both } }

    """

  private static let phones = """
    @media screen and (max-width: 34rem) {
      .course tr:not(.detail), .medicines tr:not(.detail) { display: grid;
        grid-template-columns: repeat(var(--columns), 1fr) }
      .course th[scope=row], .medicines th[scope=row] { grid-column: 1 / -1 }
      .course thead td, .medicines thead td { display: none }
      .course thead th:first-child { grid-column: 1 / -1 }
      .course td, .medicines td { white-space: normal; padding-left: 1.1em; font-size: .93em }
      .medicines td[colspan] { grid-column: 1 / -1 } }

    """

  private static let print = """
    @media print {
      body { line-height: 1.2; background: none; padding: 0 }
      .sheet { max-width: none; padding: 0; break-after: page }
      .sheet:last-child { break-after: auto }
      section { margin-bottom: .65em; break-inside: avoid }
      h2 { font-size: .92em; padding-top: .2em }
      header { margin-bottom: .55em }
      .who, .facts { font-size: 1em }
      .name { font-size: 1.5em }
      .columns { columns: 2; column-gap: 7mm; margin-bottom: .65em }
      .sides > div { float: left; width: 41.4% }
      .sides > div + div { float: right; width: 54.9% }
      .sides::after { content: ""; display: block; clear: both }
      .on-sheet { display: block }
      .on-phone, .switch, .switch + label, .numbers { display: none }
      .footnote { font-size: .88em; line-height: 1.25 } }

    """
}
