# What a newcomer needs is `make site` and `make test`; both install what is missing first.

.PHONY: site test build bench setup clean

site: build
	.build/release/recto build .
	@echo "The site is in Public/: open $(CURDIR)/Public/index.html in a browser."

test: setup
	swift test

build: setup
	swift build -c release --product recto

# Times Recto against libcmark alone, and on a generated edition of 10,000 documents.
bench: build
	swift build -c release --product recto-bench
	.build/release/recto-bench .build/release/recto

setup:
	@scripts/setup

clean:
	rm -rf .build
