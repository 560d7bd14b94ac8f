import JournalCLI

JournalCommand.start()
