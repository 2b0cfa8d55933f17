# Every command a developer or a board's secretary needs; `make` alone lists them.

PREFIX ?= /usr/local
BINARY := .build/release/insatsval
BASH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test build install format lint bench strategies docs clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

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

bench: ## measure us beside glpsol, from process start to answer
	@.ci/install test
	@$(MAKE) --no-print-directory build
	python3 benchmarks/startup.py

strategies: build ## make the study of strategies anew, in benchmarks/strategies
	python3 benchmarks/strategies/study.py

docs: ## write Model's documentation to .build/docs; a dead link is an error
	swift package --allow-writing-to-directory .build/docs generate-documentation \
	  --target Model --warnings-as-errors --output-path .build/docs

clean: ## remove what was built or installed in this folder
	rm -rf .build .build-release-tests .peers-venv
