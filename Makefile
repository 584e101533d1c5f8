# What a newcomer needs is `make site` and `make test`; both install what is missing first.

PROGRAM := .build/release/recto
BENCH := .build/release/recto-bench
SOURCES := Package.swift $(shell find Sources Plugins Templates -type f)

# Where `make install` puts the program; below DESTDIR, for those who make packages.
PREFIX := /usr/local
MANUAL := .build/plugins/GenerateManual/outputs/recto/recto.1

.PHONY: site test check-site fuzz bench bench-quick install setup clean

site: $(PROGRAM)
	$(PROGRAM) build .
	@echo "The site is in Public/: open $(CURDIR)/Public/index.html in a browser."

test: setup
	scripts/swift test

# Tests the built site in a headless browser; installs Chromium and what else that takes, if it is missing.
check-site: site
	scripts/check-site

# A million hostile inputs for everything that reads, and the time that repeated ones take. In a folder of its own, for the
# tests look into the program, which the built one does not allow.
fuzz: setup
	RECTO_FUZZ=$${RECTO_FUZZ:-1000000} scripts/swift test -c release -Xswiftc -enable-testing --scratch-path .build/fuzz \
	  --no-parallel --filter FuzzTests

# Nothing to ask the compiler while nothing has changed. It leaves the program alone when only comments have.
$(PROGRAM): $(SOURCES) | setup
	scripts/swift build -c release --product recto
	@touch $@

# Measures Recto on generated editions of up to 100,000 documents, beside Hugo: half an hour, and 30 GB below TMPDIR.
bench: $(PROGRAM) $(BENCH)
	scripts/bench

# The same on 1,000 documents and without Hugo, in less than a minute.
bench-quick: $(PROGRAM) $(BENCH)
	$(BENCH) compare $(PROGRAM) --documents 1000 --large 0 --rounds 2

$(BENCH): $(SOURCES) $(shell find Benchmarks -name '*.swift') | setup
	scripts/swift build -c release --product recto-bench
	@touch $@

# The program, its manual page, and the completions of three shells.
install: $(PROGRAM) $(MANUAL)
	scripts/install $(PROGRAM) $(MANUAL) "$(DESTDIR)$(PREFIX)"

$(MANUAL): $(PROGRAM)
	scripts/swift package --allow-writing-to-package-directory generate-manual
	@touch $@

setup:
	@scripts/setup

clean:
	rm -rf .build
