extension NoticedMedicine {
  /// P1 as it stands: the refill and the alarm date, from fourteen days before.
  package func pumpDateNotices(_ voice: NoticeVoice) -> [Notice] {
    let dates = [(PumpDate.refill, pump?.nextRefill), (.alarm, pump?.alarmDate)]
    return dates.compactMap { date, day in
      guard let day, let level = PumpDate.level(days: day - voice.today) else { return nil }
      return Notice(
        .pumpDate, level, medication: id, at: voice.now, facts: [voice.pumpDate(date, day)])
    }
  }

  /// P2.
  ///
  /// - Parameter words: what the person wrote of it.
  package func pumpAlarmNotice(
    at moment: LivedMoment, words: String? = nil, _ voice: NoticeVoice
  ) -> Notice {
    Notice(
      .pumpAlarm, .urgent, medication: id, at: moment, facts: [voice.pumpAlarm],
      record: voice.pumpAlarmRecord(words))
  }
}

extension NoticedMedicine {
  func notices(of log: PumpLog, in entry: Entry, _ voice: NoticeVoice) -> [Notice] {
    switch log.event {
    case .alarm: [pumpAlarmNotice(at: entry.moment, words: entry.facts.text, voice)]
    case .refill: []
    }
  }
}

/// A day on which something is due at a pump.
enum PumpDate {
  case refill
  case alarm

  /// By the last of 14, 7, 3 and 1 days before that has come, and after the day; `nil` before them.
  static func level(days: Int) -> NoticeLevel? {
    switch days {
    case ...1: .urgent
    case ...7: .notice
    case ...14: .info
    default: nil
    }
  }
}
