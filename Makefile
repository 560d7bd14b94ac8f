# The few things one does with this project. `make demo` and `make test` need nothing but the Swift
# toolchain: what is missing from Debian's packages they install when they can.

SWIFT ?= swift
PREFIX ?= $(HOME)/.local
DESTDIR ?=

# The build that runs the end-to-end scripts; CI also gives the one that ships.
BINARY ?= .build/debug/journal
SHIPPED := .build/journal
# One person's real diary; what needs it is skipped where it is missing.
JOURNAL_REAL_DIARY ?= ../shared/data/diary-238-days.csv

# One static file, as small and as quick to start as it can be. docs/architecture.md says what each is for.
STATIC := -Xswiftc -Osize -Xswiftc -static-executable -Xswiftc -use-ld=lld -Xlinker -O2 \
  -Xlinker --icf=all -Xlinker --no-eh-frame-hdr -Xlinker --script=$(CURDIR)/Scripts/no-unwinding.ld \
  -Xswiftc -Xfrontend -Xswiftc -function-sections \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors

# What was measured of the promises in docs/reliability.md, a line each; `make faults` ends with it as
# a table, and the short form of that is part of `make test`.
FIGURES := $(CURDIR)/.build/figures.jsonl

# What shows and prints pages; without it the tests that look at them are skipped, and say so.
BROWSER := chromium poppler-utils weasyprint fonts-liberation fonts-dejavu-core

.PHONY: build release browser test faults fuzz demo install picture lint bench bench-short clean

build:
	@Scripts/install-deps.sh libsqlite3-dev libsodium-dev
	$(SWIFT) build

# One static file that runs on any Linux of this architecture, without its symbols.
release:
	@Scripts/install-deps.sh libsqlite3-dev libsodium-dev binutils
	$(SWIFT) build -c release $(STATIC) --product journal
	@strip -o $(SHIPPED).new .build/release/journal && mv $(SHIPPED).new $(SHIPPED)
	@ls -lh $(SHIPPED) | awk '{ print "$(SHIPPED): " $$5 }'

browser:
	@Scripts/install-deps.sh --optional $(BROWSER)

# `swift test` comes last, so that the output ends with its own closing lines.
test:
	@Scripts/install-deps.sh libsqlite3-dev libsodium-dev python3 sqlite3 util-linux e2fsprogs tzdata
	@Scripts/install-deps.sh --optional age strace tmux less zsh fish mandoc groff man-db
	@$(MAKE) --no-print-directory browser
	Tests/Year/make-year.py --check
	$(SWIFT) build --build-tests
	@rm -f $(FIGURES)
	JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/EndToEnd/run.sh $(BINARY)
	JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/Faults/run.sh $(BINARY) --short
	Tests/Scripts/recompute-diary.py $(BINARY) $(JOURNAL_REAL_DIARY)
	@test ! -f $(JOURNAL_REAL_DIARY) || Scripts/install-deps.sh --optional python3-scipy
	Tests/Scripts/recompute-patterns.py $(BINARY) $(JOURNAL_REAL_DIARY)
	Tests/Scripts/bounded-report.py $(BINARY)
	Tests/Scripts/run-examples.py $(BINARY) docs/guide.md
	Tests/Browser/check-pages.py
	Tests/Browser/check-the-check.py
	@Scripts/install-deps.sh --optional python3-venv
	Tests/Scripts/validate-json.py $(BINARY)
	@Scripts/install-deps.sh --optional khal
	Tests/Scripts/check-reminders.py $(BINARY)
	Tests/Scripts/validate-fhir.py $(BINARY)
	$(SWIFT) test

# What happens when the machine does its worst: system calls that fail, power cuts, writers killed
# for a minute, a full disk, crowds, fuzzed parsers, the tests under AddressSanitizer. Takes an
# hour or two; what fails is in the table that it ends with.
faults: export PYRAGE_PYTHON = $(CURDIR)/.build/python/bin/python
faults: release
	@Scripts/install-deps.sh python3 sqlite3 strace util-linux e2fsprogs tzdata
	@Scripts/install-deps.sh --optional age python3-venv
	-@python3 -m venv .build/python && .build/python/bin/pip install --quiet pyrage
	$(SWIFT) build --build-tests
	@rm -f $(FIGURES)
	-JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/Faults/tests.py
	-JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/Faults/sanitize.sh
	-JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/Fuzz/run.sh 60
	JOURNAL_FAULTS_RESULTS=$(FIGURES) Tests/Faults/run.sh $(SHIPPED)

# Ten minutes for each parser.
fuzz:
	@Scripts/install-deps.sh libsqlite3-dev libsodium-dev python3
	Tests/Fuzz/run.sh 600

demo: release
	@Scripts/demo.sh $(SHIPPED)

install: release
	@Scripts/install-deps.sh --optional python3
	@Scripts/install.sh $(SHIPPED) "$(PREFIX)" "$(DESTDIR)"

# The page of the made-up year, as the README shows it.
picture:
	@Scripts/install-deps.sh python3 chromium fonts-liberation
	Tests/Browser/picture.py Tests/Year/page.html docs/page.webp

lint:
	@Scripts/install-deps.sh python3 shellcheck
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Migrations
	shellcheck --external-sources --source-path=SCRIPTDIR .ci/run $$(find Scripts Tests -name '*.sh')
	Scripts/check-imports.py
	Scripts/check-world.py
	Scripts/check-the-checks.py

bench: release
	@Scripts/install-deps.sh python3 sqlite3
	@Scripts/install-deps.sh --optional timewarrior taskwarrior hledger python3-venv
	-@python3 -m venv .build/python && .build/python/bin/pip install --quiet jrnl
	Scripts/bench/bench.py $(SHIPPED) --write docs/benchmarks.md

# The same without the largest journal and the other programs, in a minute or two; writes nothing.
bench-short: release
	@Scripts/install-deps.sh python3 sqlite3
	@Scripts/install-deps.sh --optional valgrind
	Scripts/bench/bench.py $(SHIPPED) --short
	Scripts/bench/instructions.py $(SHIPPED)

clean:
	rm -rf .build
