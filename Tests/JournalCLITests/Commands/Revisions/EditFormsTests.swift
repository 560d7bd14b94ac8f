import JournalModel
import Testing

@testable import JournalCLI

@Suite("edit: what is understood, and what is not")
struct EditFormsTests {
  @Test(
    "each kind of entry is corrected in the words of the command that writes it, and by its options",
    arguments: [
      // A dose
      ("0002 5mg", "baclofen 5 mg, today 14:10; before: baclofen 10 mg."),
      ("0002 half", "baclofen 5 mg, today 14:10; before: baclofen 10 mg."),
      ("0002 2", "baclofen 2 mg, today 14:10; before: baclofen 10 mg."),
      ("0002 13:50", "baclofen 10 mg, today 13:50; before: today 14:10."),
      ("0002 --at 13:50", "baclofen 10 mg, today 13:50; before: today 14:10."),
      (
        "0002 7:50 5 mg baclofen",
        "baclofen 5 mg, today 07:50; before: baclofen 10 mg, today 14:10."
      ),
      ("0002 --about", "baclofen 10 mg, today about 14:10; before: today 14:10."),
      ("0002 --at yesterday", "baclofen 10 mg, yesterday; before: today 14:10."),
      ("0002 --with-food", "baclofen 10 mg, with food, today 14:10; before: baclofen 10 mg."),
      (
        "0002 --for 14:00", "baclofen 10 mg, for today 14:00, today 14:10; before: baclofen 10 mg."
      ),
      (
        "0002 --for \"yesterday 20:00\"",
        "baclofen 10 mg, for yesterday 20:00, today 14:10; before: baclofen 10 mg."
      ),
      (
        "0002 --zone America/New_York",
        "baclofen 10 mg, today 08:10 (America/New_York); before: today 14:10 (Europe/Berlin)."
      ),
      // One that was not taken
      ("0003 --kind skipped", "baclofen skipped, today 08:00; before: baclofen missed."),
      ("0003 --reason forgot", "baclofen missed (forgot), today 08:00; before: baclofen missed."),
      (
        "0003 --reason \"shop shut\"",
        "baclofen missed, \"shop shut\", today 08:00; before: baclofen missed."
      ),
      (
        "0003 --for \"yesterday 20:00\"",
        "baclofen missed, yesterday 20:00; before: today 08:00."
      ),
      (
        "0003 --at 9:00",
        "baclofen today 08:00 missed, today 09:00; before: baclofen missed, today 08:00."
      ),
      // A note
      (
        "0004 dizzy and nauseous",
        "\"dizzy and nauseous\", dizziness + nausea, today 14:10; before: \"drowsy\", drowsiness."
      ),
      (
        "0004 drowsy severe",
        "\"drowsy severe\", drowsiness, severe, today 14:10; before: \"drowsy\", drowsiness."
      ),
      (
        "0004 --severity 2",
        "\"drowsy\", drowsiness, moderate, today 14:10; before: \"drowsy\", drowsiness."
      ),
      (
        "0004 --site legs",
        "\"drowsy\", drowsiness, legs, today 14:10; before: \"drowsy\", drowsiness."
      ),
      (
        "0004 --lasted 2h",
        "\"drowsy\", drowsiness, for 2 h, today 14:10; before: \"drowsy\", drowsiness."
      ),
      ("0004 none", "nothing to report, today 14:10; before: \"drowsy\", drowsiness."),
      // A mood
      ("0005 2", "mood 2 (low), \"calm\", today 14:10; before: mood 4 (good), \"calm\"."),
      (
        "0005 very low",
        "mood 1 (very low), \"calm\", today 14:10; before: mood 4 (good), \"calm\"."
      ),
      ("0005 tired", "mood 4 (good), \"tired\", today 14:10; before: mood 4 (good), \"calm\"."),
      (
        "0005 5 happy",
        "mood 5 (very good), \"happy\", today 14:10; before: mood 4 (good), \"calm\"."
      ),
      // A number
      ("0006 7", "sleep 7 h, today 14:10; before: sleep 6.5 h."),
      ("0006 390 min", "sleep 390 min, today 14:10; before: sleep 6.5 h."),
      ("0006 sleep 7h", "sleep 7 h, today 14:10; before: sleep 6.5 h."),
      ("0006 --name \"night sleep\"", "night sleep 6.5 h, today 14:10; before: sleep 6.5 h."),
      ("0006 --unit min", "sleep 6.5 min, today 14:10; before: sleep 6.5 h."),
      ("0006 -2", "sleep -2 h, today 14:10; before: sleep 6.5 h."),
      // A question, and what is most important
      ("0007 When?", "question 1: \"When?\", today 14:10; before: question 1: \"Why?\"."),
      ("0008 Legs", "most important: \"Legs\", today 14:10; before: most important: \"Sleep\"."),
      // What is prescribed, and in which product it comes
      (
        "000a the legs were stiff",
        "baclofen 10 mg at 08:00, 14:00, 20:00, from Sun 1 Nov 00:00, \"the legs were stiff\", Sun 1 Nov; before: no reason."
      ),
      (
        "000a --by \"Dr Lee\"",
        "baclofen 10 mg at 08:00, 14:00, 20:00, from Sun 1 Nov 00:00, decided by Dr Lee, Sun 1 Nov; before: nobody named who decided."
      ),
      (
        "000a --from \"tomorrow 14:00\"",
        "baclofen 10 mg at 08:00, 14:00, 20:00, from tomorrow 14:00, today 14:10; before: from Sun 1 Nov 00:00, Sun 1 Nov."
      ),
      (
        "000b --from 2026-11-12",
        "baclofen comes as Brand B from Thu 12 Nov, Thu 12 Nov; before: from Tue 10 Nov, Tue 10 Nov."
      ),
    ])
  func kinds(line: String, receipt: String) throws {
    let world = try EditTests.world()
    let id = line.prefix(4)
    world.expect("-q edit \(line)", .done, "Changed: \(receipt)  [\(id)]")
  }

  @Test(
    "what does not go with an entry is refused with what does",
    arguments: [
      ("0002 --severity 2", "--severity does not go with a dose", "--with-food"),
      ("0002 --site legs", "--site does not go with a dose", "--for"),
      ("0002 --kind missed", "--kind does not go with a dose", "an amount"),
      ("0002 --reason forgot", "--reason does not go", "--with-food"),
      ("0003 --with-food", "--with-food does not go with a missed dose", "--reason"),
      ("0003 --lasted 2h", "--lasted does not go with a missed dose", "--kind"),
      ("0004 --for 14:00", "--for does not go with a note", "--severity"),
      ("0004 --name x", "--name does not go with a note", "--site"),
      ("0005 --severity 2", "--severity does not go with a mood", "1 to 5"),
      ("0006 --with-food", "--with-food does not go with a number", "a value, --unit"),
      ("0007 --site legs", "--site does not go with a question", "your words"),
      ("0008 --from today", "--from does not go with what is most important", "--tag"),
      ("0001 15mg", "words do not go with a medicine", "journal med set"),
      ("0001 --name lioresal", "--name does not go with a medicine", "journal med rename"),
      ("0009 0-10", "words do not go with a tracker", "journal track set"),
      ("000a --for 14:00", "--for does not go with a change of what is prescribed", "med change"),
      ("000b Brand C", "words do not go with a product", "journal med product"),
      ("0002 --remove site", "--remove site does not go with a dose", "with-food"),
      ("0004 --remove text", "--remove text does not go with a note", "severity"),
      ("0004 --remove site", "there is no site", "leave --remove site out"),
      ("0002 --private --public", "opposites", "leave one out"),
      ("0002", "what is to be changed?", "an amount"),
      ("0001", "what is to be changed?", "journal med set"),
      ("0002 10mg", "nothing is changed", "journal show 0002"),
      ("0002 10mg --at 14:10", "nothing is changed", "journal show 0002"),
      ("0004 drowsy", "nothing is changed", "journal show 0004"),
      ("0005 4", "nothing is changed", "journal show 0005"),
      ("0006 6.5h", "nothing is changed", "journal show 0006"),
      ("0002 7:50 --at 8:00", "two times", "leave one out"),
      ("0002 --new", "--new goes with the name of a medicine", "add it"),
      ("0004 none --severity 2", "says that there is nothing", "leave them out"),
      ("0004 14:00", "\"14:00\" is a time", "journal edit 0004 --at \"14:00\""),
      ("0007 yesterday 9:00", "is a time", "--at \"yesterday 9:00\""),
      ("0005 4 20 min ago", "is a time", "--at \"20 min ago\""),
      ("0004 moderate", "\"moderate\" is a severity", "journal edit 0004 --severity moderate"),
      ("0003 forgot", "\"forgot\" is a reason", "--reason \"forgot\""),
      ("0003 ran out", "is a reason", "--reason \"ran out\""),
      ("0003 skipped", "\"skipped\" is a kind", "--kind skipped"),
      ("0006 7h --unit min", "a unit is given twice", "leave --unit out"),
      ("000a 15mg", "\"15mg\" is an amount", "journal med change"),
      ("000a --times 08:00", "--times does not go", "journal med change"),
      ("0001 --dose 5mg", "--dose does not go with a medicine", "journal med set"),
      ("0009 --scale 0-5", "--scale does not go with a tracker", "journal track set"),
      ("0004 x --edit", "the words are given", "leave one out"),
      ("", "missing", "journal --help"),
    ])
  func refused(line: String, words: String, hint: String) throws {
    try EditTests.world().expectRefusal(
      "edit \(line)", .usage, saying: words, hint, "nothing was stored")
  }

  @Test(
    "a value that is not understood is refused",
    arguments: [
      ("zzzz 5mg", "no entry has the id"), ("000 5mg", "several entries begin with"),
      ("0002 0mg", "is nothing"), ("0002 5mgg", "unknown unit"), ("0002 ibuprofen", "no medicine"),
      ("0002 --at 25:00", "25:00"), ("0002 --at 23:00", "ahead"),
      ("0002 --at \"last night\"", "needs a time of day"), ("0002 --zone Mars", "no time zone"),
      ("0002 --untag gym", "no tag \"gym\""), ("0002 --remove colour", "does not know"),
      ("0003 --kind lost", "write missed or skipped"), ("0004 --severity bad", "severity"),
      ("0005 6", "the mood \"6\" is not understood"), ("0006 seven", "seven"),
      ("0006 pain 7", "journal edit 0006 --name \"pain\""), ("0006 --name 7", "is no name"),
      ("000a --from soon", "soon"), ("000b --from \"today 14:00\"", "a day on"),
    ])
  func notUnderstood(line: String, words: String) throws {
    try EditTests.world().expectRefusal("edit \(line)", .refusedValue, saying: words)
  }
}
