# `make` builds the program and compiles the desk; `make test` tests it. Both set themselves up on a bare Debian 12 with
# the Swift toolchain.

PREFIX ?= /usr/local
DESTDIR ?=
PROGRAM := .build/release/chancery
PROGRAMS := chancery chancery-links chancery-serve
PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev cmark-gfm libyaml-dev libcurl4-openssl-dev libjansson-dev libmicrohttpd-dev libsqlite3-dev libunistring-dev nettle-dev pkg-config
READERS := Tests/EndToEnd/Reports/requirements.txt Tests/EndToEnd/Editors/requirements.txt
STRICT := -Xswiftc -warnings-as-errors
LINKING := --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld -Xlinker --as-needed -Xlinker --strip-all

.DEFAULT_GOAL := all
.PHONY: all program packages consumers editors check test check-all format lint bench bench-smoke golden pages serve publish \
  screenshots install clean help

all: program ## Build the program and compile the desk to build/
	$(PROGRAM) build --desk Briefings --out build

program: packages ## Build the optimised programs with the Swift runtime linked in
	@for product in $(PROGRAMS); do swift build --quiet -c release $(LINKING) --product $$product || exit; done

packages: ## Install the Debian packages that are missing
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  $$root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$root apt-get install -y -qq $$missing; \
	fi

consumers: ## Install the readers of reports and the editors' clients that the tests use; without them those are passed over
	@cat $(READERS) | cmp -s - .build/consumers/requirements.txt || { python3 -m venv .build/consumers && \
	  .build/consumers/bin/python -m pip install -q --disable-pip-version-check $(READERS:%=-r %) && \
	  cat $(READERS) > .build/consumers/requirements.txt; } || \
	  echo "the readers of reports cannot be installed here: their tests are passed over"

editors: ## Install the editors whose clients the tests speak with; without them those tests are passed over
	@$(MAKE) --no-print-directory packages PACKAGES="neovim emacs-nox elpa-eglot" || \
	  echo "the editors cannot be installed here: their tests are passed over"

check: program ## Check the desk against its review and everything on file, warnings as errors
	$(PROGRAM) check --desk Briefings --store --locked --strict
	$(PROGRAM) check --desk Tests/Specifications --strict

test: packages consumers ## Run the tests
	swift build --quiet --build-tests $(STRICT)
	swift test --skip-build $(STRICT)

lint: ## Check the formatting
	swift format lint --strict --recursive --parallel --configuration .swift-format Package.swift Sources Tests

format: ## Format the sources
	swift format --in-place --recursive --parallel --configuration .swift-format Package.swift Sources Tests

check-all: lint test check bench-smoke ## Everything that CI runs

bench: program ## Measure beside the C library and what else is installed; SIZES="S M L", README=README.md for its table
	python3 Tests/Benchmarks/bench.py $(SIZES) $(if $(README),--readme $(README))

bench-smoke: program ## The benchmark at its smallest, for what it prints and not for its times
	python3 Tests/Benchmarks/bench.py smoke --rounds 1

golden: packages consumers ## Record the golden files; fails once so that they are looked at
	@# The first run records the style in the program, the second the memos printed with it.
	-CHANCERY_GOLDEN=record swift test
	CHANCERY_GOLDEN=record swift test

pages: all ## Check the pages with the Nu checker and axe-core (see Tests/EndToEnd/Pages)
	python3 Tests/EndToEnd/Pages/check_pages.py build
	python3 Tests/EndToEnd/Preview/check_preview.py $(PROGRAM) Tests/Fixtures/example-desk

serve: program ## Show the desk in the browser, and again after every save
	$(PROGRAM) serve --desk Briefings

publish: program ## Make the site of the desk in build/site and the manual in build/manual; BASE=https://… names where they will stand
	$(PROGRAM) publish --desk Briefings --out build/site $(if $(BASE),--base $(BASE:%/=%)/)
	$(PROGRAM) publish --desk Tests/Specifications --out build/manual $(if $(BASE),--base $(BASE:%/=%)/manual/)

screenshots: all ## Take the pictures of the README from the printed memos (see Tests/EndToEnd/Pages)
	python3 Tests/EndToEnd/Pages/take_screenshots.py build Tests/Golden/screenshots

install: program ## Install the programs below PREFIX
	@for product in $(PROGRAMS); do \
	  install -D -m 755 .build/release/$$product $(DESTDIR)$(PREFIX)/bin/$$product || exit; \
	done
	@cd Sources/Editors && find . -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/share/chancery/{} \;

clean: ## Remove what was built
	rm -rf .build build

help: ## List what there is to make
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 12
