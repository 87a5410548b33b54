# make demo    builds the tool and shows the main job on an invented class, in Output/demo
# make test    builds and runs the tests
# make bevis   runs the long proofs of what is promised, and prints their figures
# make maler   cleans what editors leave behind in Templates/*.docx
# make skoleår plays a school year at an invented school of 90 pupils, and a day of iko mappe, in Output/skoleår
# make deps    installs the Debian packages that are missing
# make deps-ci the same, and LibreOffice, through which the tests send every form where it is installed

PACKAGES = libxml2-dev libzip-dev libdeflate-dev libxlsxwriter-dev libssl-dev
MISSING := $(shell for p in $(PACKAGES); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test bevis maler skoleår deps deps-ci

demo: deps
	swift build -c release --product iko
	.build/release/iko demo

test: deps
	swift test

bevis: deps
	.ci/prove

maler: deps
	swift run --quiet RensMaler Templates

skoleår: deps
	swift build -c release --product iko
	python3 Tests/Skoleår/skoleaar.py .build/release/iko Output/skoleår
	python3 Tests/Skoleår/mappedag.py .build/release/iko Output/mappedag

deps:
ifneq ($(MISSING),)
	command -v apt-get >/dev/null || { echo "Install these first: $(MISSING)"; exit 1; }
	$(SUDO) apt-get update -qq
	$(SUDO) apt-get install -y -qq $(MISSING)
endif

deps-ci: deps
	dpkg -s libreoffice-writer >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && \
	  $(SUDO) apt-get install -y -qq --no-install-recommends libreoffice-writer; }
