extension HelpTask {
  /// The usual ones first. Every command in them is run by a test.
  static let all = [
    HelpTask(
      title: "I took a dose", also: "taken take pill tablet log record medicine now",
      page: """
        The dose that is open now, as it is prescribed:
          journal took
        Another amount, another time, by name:
          journal took 5mg baclofen
          journal took 7:50 half baclofen
        Several at once, which is one entry each and one undo:
          journal took 10mg baclofen 400mg ibuprofen
        """),
    HelpTask(
      title: "I forgot a dose", also: "missed missing forgotten skipped slept away ran out left",
      page: """
        The latest one that is open, or the one you name:
          journal missed --reason forgot
          journal missed baclofen --for "yesterday 14:00"
        Left out on purpose is another thing:
          journal skipped --for 14:00 --reason "felt ill"
        What nobody wrote down stays "not recorded". It is not called missed.
        What to do about a dose is for your clinic or pharmacist to say.
        """),
    HelpTask(
      title: "I took it late", also: "later delayed afterwards early hours ago time earlier",
      page: """
        Write when it was, whenever you write it. Which dose it was is worked out:
          journal took 11:30
          journal took 10mg --at "2h ago"
          journal took --at "yesterday 22:10" --for "yesterday 20:00"
        If you do not know the time exactly:
          journal took 10mg --at 11:00 --about
        """),
    HelpTask(
      title: "I took it twice", also: "double doubled two extra more overdose many again",
      page: """
        If both were taken, write both. Each is an entry:
          journal took 10mg baclofen --at 8:00
          journal took 10mg baclofen --at 8:40
        If it was taken once and written twice:
          journal undo
        Whom to ask is shown with the notice, once you have saved it:
          journal settings contact "the clinic, 030 123 456"
        """),
    HelpTask(
      title: "I wrote something wrong",
      also: "mistake error correct correction change edit undo delete typo wrongly remove fix",
      page: """
        The last thing, at once:
          journal undo
        An earlier one, by the id that list shows, or "last":
          journal list -n 5
          journal edit last --note "after lunch"
          journal delete last
        What it said before stays in the journal, and is shown by:
          journal show last
        """),
    HelpTask(
      title: "I feel something",
      also: "symptom side effect note pain drowsy dizzy tired mood bad day",
      page: """
        In your own words, or in one:
          journal note drowsy and a bit dizzy, moderate
          journal drowsy
          journal mood 4 calm but tired
        Where, and how long:
          journal note spasm --site legs --lasted 20min
        Nothing to tell is worth a word too:
          journal note none
        """),
    HelpTask(
      title: "I follow a number",
      also: "track tracker scale sleep pressure weight measure rating stiffness",
      page: """
        Any name, any number, a unit if it has one:
          journal track stiffness 6
          journal track sleep 6.5h
          journal track bp 120/80
        Its scale, and which end of it is worst, once:
          journal track set stiffness --scale 0-10 --worst 10 --main
        """),
    HelpTask(
      title: "a new medicine",
      also: "add started start prescribed prescription begin schedule pills",
      page: """
        It asks one thing at a time:
          journal med add
        Or all in one line:
          journal med add gabapentin --dose 300mg --times 08:00,20:00
          journal med add paracetamol --dose 500mg --as-needed
        What there is, and what is known of one:
          journal med list
          journal med show baclofen
        """),
    HelpTask(
      title: "the dose changes",
      also:
        "taper raise raised lower increase reduce reducing plan steps titration stop stopped pause change",
      page: """
        From now, from the next dose, or from a day:
          journal med change baclofen --dose 15mg --from next
        Steps that were given to you, written down once:
          journal plan add baclofen --step "tomorrow 10mg 08:00,20:00"
          journal plan show baclofen
        No longer, or not for now:
          journal med pause ibuprofen --reason "before surgery"
          journal med stop ibuprofen
        """),
    HelpTask(
      title: "the day before the visit",
      also: "appointment doctor clinic report page print tomorrow prepare questions ask",
      page: """
        What you want to ask, and what matters most to you:
          journal ask "Could the sleepiness settle?"
          journal important "I fell twice"
          journal questions
        The page, on the screen or as a file to print:
          journal report --since 30d
          journal report --since visit --format html -o page.html
        When the next visit is:
          journal appointment add "2026-12-03 10:30" --with "Dr Lee"
        """),
    HelpTask(
      title: "after the visit", also: "answers agreed done said doctor told decided",
      page: """
        It walks through your questions and what was agreed:
          journal appointment done
        Or one thing at a time:
          journal answer 1 "it often settles in some weeks"
        """),
    HelpTask(
      title: "I wrote nothing for a while",
      also: "gap holiday silence weeks missing nothing ill hospital back",
      page: """
        Nothing has to be made up for: write today's, and the days between stay
        "not recorded". How it was can be said in one line:
          journal gap "taken as usual" --since 2026-11-02 --until 2026-11-09
        """),
    HelpTask(
      title: "is there a pattern",
      also: "compare hours weeks before after trend works wears off alcohol since",
      page: """
        Before and after a change, with and without something, by hours since a dose:
          journal compare drowsy --around last-change
          journal compare stiffness --with alcohol
          journal pattern drowsy --by hours
        Where the entries are too few, it says how many are missing.
        """),
    HelpTask(
      title: "find an entry", also: "search look list words tag find where wrote",
      page: """
        By words, whatever their case and accents, or by kind, medicine, tag and days:
          journal search stairs
          journal list --since 7d --kind note
          journal list --medicine baclofen --since "last month"
        """),
    HelpTask(
      title: "I write for somebody else",
      also: "carer child person parent partner caregiver family son daughter",
      page: """
        In their journal, saying who writes:
          journal note drowsy --by Sam
        A journal of their own on this machine:
          journal person add mia
          journal --person mia took 5mg syrup
        """),
    HelpTask(
      title: "two machines",
      also: "move copy backup restore sync laptop phone another computer lost safe",
      page: """
        A copy, read back whole, that any machine with journal can take:
          journal backup -o journal-copy.db
          journal backup --list
        There, or here after a mishap, both are shown before anything is replaced:
          journal restore journal-copy.db
        Whether everything is as it was written:
          journal check
        """),
    HelpTask(
      title: "supplies and refills",
      also: "supply pills left run out pharmacy refill pump count stock",
      page: """
        How many there are, how many came, how long they last:
          journal supply baclofen 84
          journal supply baclofen +56
          journal supply
        """),
    HelpTask(
      title: "keep something private",
      also: "secret hide privacy forget erase delete ever report off",
      page: """
        Off every report, while you still see it:
          journal note argued again --private
        Words that no one else on this machine can see while you type them:
          journal note -
        For ever, with a list of the backups that still hold it:
          journal forget last
        More on who can read what: journal help privacy
        """),
  ]
}
