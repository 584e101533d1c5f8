# What a newcomer needs is `make site` and `make test`; both install what is missing first.

PROGRAM := .build/release/recto
SOURCES := Package.swift $(shell find Sources Plugins Templates -type f)

.PHONY: site test check-site bench setup clean

site: $(PROGRAM)
	$(PROGRAM) build .
	@echo "The site is in Public/: open $(CURDIR)/Public/index.html in a browser."

test: setup
	scripts/swift test

# Tests the built site in a headless browser; installs Chromium and what else that takes, if it is missing.
check-site: site
	scripts/check-site

# Nothing to ask the compiler while nothing has changed. It leaves the program alone when only comments have.
$(PROGRAM): $(SOURCES) | setup
	scripts/swift build -c release --product recto
	@touch $@

# Times Recto against libcmark alone, and on a generated edition of 10,000 documents.
bench: $(PROGRAM)
	scripts/swift build -c release --product recto-bench
	.build/release/recto-bench $(PROGRAM)

setup:
	@scripts/setup

clean:
	rm -rf .build
