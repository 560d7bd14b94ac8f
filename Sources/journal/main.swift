import ArgumentParser
import JournalCLI

Journal.main()
