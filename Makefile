# make report   install what is missing, build, write reports/ from data/threads/
# make test     install what is missing, run the tests
# make test-spark  run the Spark job on this machine and compare it with the command (needs Java 17)
# make lint     the formatter's strict check
# make format   format every Swift file in place
# make manual   man pages and shell completions into .build/manual
# make fuzz SECONDS=60   every fuzz target for so many seconds, one after the other (Fuzz/README.md)
# make sanitize the tests under the address and the thread sanitizer
# make faults   full disks, closed streams, locales, attacks, and 200 kills of each command (long)
# make docs     the reference of every module into .build/docs; a warning of DocC's is an error

SHELL := /bin/bash

# Debian's and Ubuntu's names of the system packages that the build links with.
PACKAGES := libopenblas-dev liblapacke-dev zlib1g-dev liblzma-dev libzstd-dev libsimdjson-dev libsqlite3-dev pkg-config
SWIFT_FILES := Package.swift Sources Tests data Fuzz/Package.swift Fuzz/FuzzTargets Benchmarks/Package.swift Benchmarks/NetworkBenchmarks

.PHONY: report test test-spark setup build lint format manual docs clean fuzz sanitize faults

report: build
	.build/release/riposte report data/threads --targets data/stances --out reports
	.build/release/riposte compare data/threads/bus-lane.txt data/threads/library-closing.txt \
	  --targets data/stances --out reports/comparison
	.build/release/riposte rank data/threads --targets data/stances --out reports/ranking

test: setup
	swift test

test-spark: build
	python3 Integrations/spark/test_job.py .build/release/riposte

build: setup
	swift build -c release --product riposte

# Installs the packages that are not there yet, and says so; asks for sudo only when not root.
setup:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=""; if [ "$$(id -u)" -ne 0 ]; then sudo="sudo"; fi; \
	  echo "Installing the missing system packages:$$missing"; \
	  $$sudo apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi

lint:
	swift format lint --strict --recursive $(SWIFT_FILES)

format:
	swift format --in-place --recursive $(SWIFT_FILES)

manual: build
	mkdir -p .build/manual
	for shell in bash zsh fish; do \
	  .build/release/riposte --generate-completion-script $$shell > .build/manual/riposte.$$shell; \
	done
	swift build -c release --product generate-manual
	.build/release/generate-manual .build/release/riposte --multi-page --output-directory .build/manual

# Where the sanitizers' builds stand, and for how long each target is fuzzed.
FUZZ_BUILD ?= .build/fuzz
SECONDS ?= 60

fuzz: setup
	Fuzz/run.sh $(FUZZ_BUILD) $(SECONDS)

# Optimised, as the analyses of whole threads take hours otherwise. CI=1 leaves out what needs a browser. Leaks are looked for by the fuzzer: the tests' own runner has some.
SANITIZED := -c release -Xswiftc -enable-testing

sanitize: setup
	CI=1 SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  swift test $(SANITIZED) --sanitize=address --scratch-path .build/address
	CI=1 SWIFT_BACKTRACE=enable=no \
	  swift test $(SANITIZED) --sanitize=thread --scratch-path .build/thread

faults: setup
	swift build -c release --product riposte
	RIPOSTE_FAULTS=1 RIPOSTE_BINARY=$(CURDIR)/.build/release/riposte swift test \
	  --filter 'StreamFaultTests|DiskFaultTests|KillTests|PlaceTests|AttackTests|PrivacyTests'

# The compiler's own tools do it, so that those who use the library need no plugin for it.
MODULES := Discussions Ingest Language Replies Sentiment Stances Topics Networks LinearAlgebra Statistics Parallel \
  Findings Charts Reports Corpora ShippedData ShippedModels

docs: setup
	swift package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >/dev/null
	@rm -rf .build/docs && mkdir -p .build/docs
	@symbols="$$(swift build --show-bin-path)/../symbolgraph"; \
	for module in $(MODULES); do \
	  mkdir -p .build/docs/symbols/$$module; \
	  cp "$$symbols"/$$module.symbols.json "$$symbols"/$$module@*.symbols.json .build/docs/symbols/$$module/ 2>/dev/null; \
	  test -f .build/docs/symbols/$$module/$$module.symbols.json || { echo "no symbols of $$module"; exit 1; }; \
	  docc convert $$(ls -d Sources/$$module/*.docc 2>/dev/null) --warnings-as-errors \
	    --fallback-display-name $$module --fallback-bundle-identifier riposte.$$module \
	    --additional-symbol-graph-dir .build/docs/symbols/$$module \
	    --output-path .build/docs/$$module.doccarchive || exit 1; \
	done
	@echo "wrote .build/docs"

clean:
	swift package clean
