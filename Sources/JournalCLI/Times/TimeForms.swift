extension WhenParser {
  /// One phrase for each form that is understood, for help that shows what each means today. Those
  /// that lie ahead at the time of asking are refused like any other.
  package static let forms = [
    "now", "20 min ago", "2h ago", "1h30 ago", "14:05", "2pm", "8:30pm", "noon", "midnight",
    "today 8am", "yesterday 20:00", "20:00 yesterday", "mon 8am", "last mon 8pm", "20 Nov 8am",
    "2026-11-20 08:00", "2026-11-20T08:00", "2026-11-20T08:00:30+01:00", "02:30+01:00",
    "2 days ago 20:00", "yesterday", "mon", "20 Nov", "2026-11-20", "last night",
  ]
}

extension FromPhrase {
  /// One phrase for each form that may lie ahead, besides those of ``WhenParser/forms``.
  package static let forms = [
    "tomorrow", "tomorrow 8am", "mon", "mon 8am", "1 Dec", "2026-12-01 14:00", "next",
  ]
}

extension PeriodPhrase {
  /// One phrase for each form that is understood.
  package static let forms = [
    "7d", "4w", "3mo", "1y", "today", "yesterday", "mon", "this week", "last week", "this month",
    "last month", "this year", "last year", "2026-11-20", "20 Nov", "2026-11", "november", "2026",
    "visit", "start",
  ]
}
