# make demo    builds the tool and shows the main job on an invented class, in Output/demo
# make test    builds and runs the tests; with IKO_SIDE=1 those of the page's server too
# make bevis   runs the long proofs of what is promised, and prints their figures
# make maler   cleans what editors leave behind in Templates/*.docx
# make skoleår plays a school year at an invented school of 90 pupils, and a day of iko mappe, in Output/skoleår
# make deps    installs the Debian packages that are missing
# make deps-ci the same, and LibreOffice, through which the tests send every form where it is installed
#
# make install PREFIX=/usr/local   lays tool, templates, manual page, completions and documentation there (DESTDIR= before it)
# make uninstall PREFIX=…          takes away what that laid there
# make deb     makes the Debian package, with SHA256SUMS and the bill of materials, in Output/pakker
# make tar     the same as a folder that runs by itself
# make pakkeprøve  tries the packages in bare Debian roots (an hour); SWIFT=/opt/swift names the toolchain that is used there

PACKAGES = libxml2-dev libzip-dev libdeflate-dev libxlsxwriter-dev libssl-dev pkgconf binutils dpkg-dev git python3 util-linux
# Only make pakkeprøve and .ci/run need these.
PACKAGES_TRIAL = debootstrap lintian
PACKAGES_CI = libreoffice-writer hunspell hunspell-no python3-jsonschema
PREFIX = /usr/local
DESTDIR =
# A tool that is built already, as for a package of a distribution.
TOOL =
OUT = Output/pakker
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

missing = $(shell for p in $(1); do dpkg -s $$p >/dev/null 2>&1 || echo $$p; done)
define get
$(if $(1),@command -v apt-get >/dev/null || { echo "Install these first: $(1)"; exit 1; }
	$(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $(1))
endef

# What another script needs to know.
packages:
	@echo $(PACKAGES)

.PHONY: packages demo test bevis maler skoleår deps deps-ci deps-pakkeprøve install uninstall deb tar pakkeprøve

demo: deps
	swift build -c release --product iko
	.build/release/iko demo

# The page's server is asked for answers in time: its tests run when no others keep the machine busy.
test: deps
	swift test --skip '^Side(Server)?Tests'
	if [ -n "$$IKO_SIDE" ]; then swift test --skip-build --filter '^Side(Server)?Tests'; fi

bevis: deps
	.ci/prove

maler: deps
	swift run --quiet RensMaler Templates

skoleår: deps
	swift build -c release --product iko
	python3 Tests/Skoleår/skoleaar.py .build/release/iko Output/skoleår
	python3 Tests/Skoleår/mappedag.py .build/release/iko Output/mappedag

install:
	@set -e; tool="$(TOOL)"; [ -n "$$tool" ] || tool=$$(Packaging/build); Packaging/install "$$tool" "$(PREFIX)" "$(DESTDIR)"

uninstall:
	@Packaging/install --uninstall "$(PREFIX)" "$(DESTDIR)"

deb: deps
	@set -e; tool="$(TOOL)"; [ -n "$$tool" ] || tool=$$(Packaging/build); Packaging/deb "$$tool" "$(OUT)"
	@Packaging/sums "$(OUT)"

tar: deps
	@set -e; tool=$$(Packaging/build --folder); Packaging/tar "$$tool" "$(OUT)"
	@Packaging/sums "$(OUT)"

pakkeprøve: deps deps-pakkeprøve
	$(SUDO) env "PATH=$$PATH" Packaging/trial

deps:
	$(call get,$(call missing,$(PACKAGES)))

deps-ci: deps
	$(call get,$(call missing,$(PACKAGES_CI)))

deps-pakkeprøve:
	$(call get,$(call missing,$(PACKAGES_TRIAL)))
