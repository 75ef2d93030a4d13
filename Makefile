# What people and CI run. `make report` and `make test` install what is missing first.

BUILD_PACKAGES := libicu-dev libstemmer-dev libcld2-dev libsimdjson-dev libarchive-dev \
  libxml2-dev libxxhash-dev libyaml-dev zlib1g-dev libkainjow-mustache-dev pkg-config
# The Unicode test files, a place for a Python package, what reads PDFs, and a browser with fonts for the report's
# tests.
TEST_PACKAGES := unicode-data python3-venv poppler-utils chromium fonts-noto-core fonts-noto-cjk

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# The release binary carries Swift's runtime and takes ICU and the C libraries from the system. Without
# symbols (-s) it starts faster.
RELEASE := swift build -c release --product newsstat --static-swift-stdlib -Xlinker -s

.PHONY: report build test install lint documentation benchmarks rivals tags install-build-packages \
  install-test-packages

report: build
	.build/release/newsstat report --sample -o report.html
	@echo "Open report.html in a browser."

build: install-build-packages
	$(RELEASE)

test: install-build-packages install-test-packages lint
	$(RELEASE)
	swift test --quiet

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Tools Benchmarks/Package.swift Benchmarks/Benchmarks

# The pages of all libraries, with one page over them. Open .build/documentation by a web server:
# python3 -m http.server -d .build/documentation
LIBRARIES := Segmentation TextAnalysis CorpusStatistics Names Lexicons Quotations Stance Corpora CorpusAnalysis \
  Tables Reports BuiltinData

documentation: install-build-packages
	swift package --allow-writing-to-directory .build/documentation generate-documentation \
	  $(LIBRARIES:%=--target %) --enable-experimental-combined-documentation \
	  --output-path .build/documentation

benchmarks: install-build-packages
	cd Benchmarks && swift package --disable-sandbox benchmark thresholds check --path Thresholds

# What people use instead, on TEXTS, into Benchmarks/README.md.
rivals: build
	@$(call install_missing,python3-venv clang r-base-core r-cran-stringi)
	python3 Benchmarks/rivals.py $(TEXTS)

install: build
	$(SUDO) install -m 755 .build/release/newsstat /usr/local/bin/newsstat
	$(SUDO) install -d /usr/local/share/newsstat/tags/forms /usr/local/share/newsstat/tags/weights \
	  /usr/local/share/newsstat/tags/relations
	$(SUDO) install -m 644 Lexicons/tags/forms/*.tsv /usr/local/share/newsstat/tags/forms
	$(SUDO) install -m 644 Lexicons/tags/weights/*.tsv /usr/local/share/newsstat/tags/weights
	$(SUDO) install -m 644 Lexicons/tags/relations/*.tsv /usr/local/share/newsstat/tags/relations
	$(SUDO) install -m 644 NOTICE LICENSE /usr/local/share/newsstat

# The tables of tags and of relations, learnt anew from the treebanks in the folder TREEBANKS.
tags: install-build-packages
	swift build -c release --product tagging
	.build/release/tagging --treebanks $(TREEBANKS) -o Lexicons/tags
	.build/release/tagging --relations --treebanks $(TREEBANKS) -o Lexicons/tags

install-build-packages:
	@$(call install_missing,$(BUILD_PACKAGES))

install-test-packages:
	@$(call install_missing,$(TEST_PACKAGES))

define install_missing
missing=""; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "installing$$missing"; \
  $(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
fi
endef
