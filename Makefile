# Every command a developer or a board's secretary needs; `make` alone lists them.

PREFIX ?= /usr/local
BINARY := .build/release/insatsval
BASH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test build install format lint bench bench-build bench-quick strategies docs clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

demo: ## install what is missing, build, and plan for the example förbund
	@.ci/install demo
	@$(MAKE) --no-print-directory build
	$(BINARY) scenarios/norradalen.yaml

# One optimised build serves the heavy tests and the program that the others run.
OPTIMISED := --configuration release -Xswiftc -enable-testing --scratch-path .build-release-tests

test: export INSATSVAL_BINARY := $(abspath .build-release-tests/release/insatsval)
test: ## install what is missing, check the style, and run every test
	@.ci/install test
	@$(MAKE) --no-print-directory lint
	swift build --build-tests $(OPTIMISED)
	swift test --disable-xctest --parallel --skip PropertyTests
	@$(MAKE) --no-print-directory docs
	swift test --disable-xctest --parallel --skip-build --filter PropertyTests $(OPTIMISED)

build: ## build the release program, with Swift's libraries inside it
	swift build --configuration release --static-swift-stdlib --product insatsval

install: build ## install the program and its shell completions under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(BASH_COMPLETIONS) $(ZSH_COMPLETIONS) $(FISH_COMPLETIONS)
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/insatsval
	$(BINARY) --generate-completion-script bash > $(BASH_COMPLETIONS)/insatsval
	$(BINARY) --generate-completion-script zsh > $(ZSH_COMPLETIONS)/_insatsval
	$(BINARY) --generate-completion-script fish > $(FISH_COMPLETIONS)/insatsval.fish

format: ## put every Swift file in the house format
	swift format --in-place --recursive --parallel Package.swift Sources Tests benchmarks

lint: ## fail on any Swift file that is not in the house format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests benchmarks

# A peer has LIMIT seconds, or less where that is already ENOUGH times what we needed.
BENCH := .build/release/bench
RESULTS ?= benchmarks/results/$(shell date +%F)
LIMIT ?= 60
ENOUGH ?= 500

bench-build: build
	@.ci/install bench
	swift build --configuration release --static-swift-stdlib --product bench

bench: bench-build ## measure us beside other solvers, which takes hours; goes on where it stopped
	$(BENCH) startup $(RESULTS)
	$(BENCH) growth $(RESULTS)
	$(BENCH) frontier $(RESULTS)
	$(BENCH) draws $(RESULTS)
	$(BENCH) run $(RESULTS) --limit $(LIMIT) --enough $(ENOUGH) --gaps 1e-4,1e-6
	$(BENCH) run $(RESULTS) --limit $(LIMIT) --enough $(ENOUGH) --gaps 1e-4 --threads $(shell nproc)
	$(BENCH) table $(RESULTS)

QUICK := .build-bench-data/quick

bench-quick: bench-build ## the same on a few förbund, in under three minutes
	rm -rf $(QUICK)
	$(BENCH) startup $(QUICK) --runs 11
	$(BENCH) growth $(QUICK) --families growth100,large1000,huge10000 --runs 3
	$(BENCH) run $(QUICK) --families small15,med60,small15-people,my20,tightmc60,large1000 \
	  --seeds 2 --runs 3 --limit 5 --peers insatsval,glpsol,cbc,highs,pulp-cbc,pulp-highs
	$(BENCH) table $(QUICK)

strategies: build ## make the study of strategies anew, in benchmarks/strategies
	python3 benchmarks/strategies/study.py

docs: ## write Model's documentation to .build/docs; a dead link is an error
	swift package --allow-writing-to-directory .build/docs generate-documentation \
	  --target Model --warnings-as-errors --output-path .build/docs

clean: ## remove what was built or installed in this folder
	rm -rf .build .build-release-tests .build-bench-data .peers-venv
