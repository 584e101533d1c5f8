# What a newcomer needs is `make site` and `make test`; both install what is missing first.

PROGRAM := .build/release/recto
SOURCES := Package.swift $(shell find Sources Plugins Templates -type f)

# Where `make install` puts the program; below DESTDIR, for those who make packages.
PREFIX := /usr/local
MANUAL := .build/plugins/GenerateManual/outputs/recto/recto.1

.PHONY: site test check-site fuzz bench install setup clean

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

# Times Recto against libcmark alone, and on a generated edition of 10,000 documents.
bench: $(PROGRAM)
	scripts/swift build -c release --product recto-bench
	.build/release/recto-bench $(PROGRAM)

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
