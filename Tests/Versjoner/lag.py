#!/usr/bin/env python3
"""Makes a folder of documents as a version of the tool makes them, with edits as people make them, and what that version says of it.

    lag.py TOOL FOLDER

FOLDER is not there yet. It was run once for each version that stands here, and never again: what a later version makes of the folder is to be
what the version itself made of it (`VersionTests`). All names are invented.
"""
import json, pathlib, re, shutil, subprocess, sys, tempfile, zipfile

tool, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
templates = pathlib.Path(__file__).resolve().parents[2] / "Templates"
folder.mkdir()


def iko(*arguments, cwd=folder):
    outcome = subprocess.run([tool, *arguments], cwd=cwd, capture_output=True, text=True)
    if outcome.returncode not in (0, 1):
        sys.exit(f"{arguments}: {outcome.returncode} {outcome.stderr}")
    return outcome


def edited(path, edit):
    """A document with another main part, written by another program."""
    with zipfile.ZipFile(path) as archive:
        entries = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            if name == "word/document.xml":
                content = edit(content.decode()).encode()
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


def typed(tag, text):
    """As Word leaves it when somebody has typed into the first control of a tag: the prompt is gone, and a run holds the text."""
    def edit(xml):
        for control in re.finditer(r"<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>", xml, re.S):
            if f'<w:tag w:val="{tag}"/>' in control[0]:
                new = control[0].replace("<w:showingPlcHdr/>", "")
                new = re.sub(r"(<w:sdtContent>.*?)<w:r>.*</w:r>(.*?</w:sdtContent>)", rf"\1<w:r><w:t>{text}</w:t></w:r>\2", new, flags=re.S)
                assert new != control[0], tag
                return xml[: control.start()] + new + xml[control.end():]
        sys.exit(f"no control has the tag {tag}")
    return edit


def ticked(tag):
    def edit(xml):
        control = next(match for match in re.finditer(r"<w:sdt>(?:(?!<w:sdt>).)*?</w:sdt>", xml, re.S) if f'<w:tag w:val="{tag}"/>' in match[0])
        new = control[0].replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace("☐", "☒")
        assert new != control[0], tag
        return xml[: control.start()] + new + xml[control.end():]
    return edit


(folder / "klasse.csv").write_text("""Elevnr;Navn;Født;Klasse;Trinn;Kontaktlærer;Skole;Fravær dager
101;Kari Nordmann;14.01.2010;1STA;Vg1;Per Ås;Prøve vgs;4
102;Ola Lie;15.02.2010;1STA;Vg1;Per Ås;Prøve vgs;11
103;Åse Bråten;16.03.2010;1STB;Vg1;Siv Øye;Prøve vgs;0
104;Nils Hætta;17.04.2010;1STB;Vg1;Siv Øye;Prøve vgs;7
""", encoding="utf-8")
(folder / "klasse-ny.csv").write_text("""Elevnr;Navn;Født;Klasse;Trinn;Kontaktlærer;Skole;Fravær dager
101;Kari Nordmann;14.01.2010;1STA;Vg1;Liv Hæg;Prøve vgs;4
102;Ola Lie;15.02.2010;1STA;Vg1;Liv Hæg;Prøve vgs;12
103;Åse Bråten;16.03.2010;1STB;Vg1;Bo Ek;Prøve vgs;0
104;Nils Hætta;17.04.2010;1STB;Vg1;Siv Øye;Prøve vgs;9
""", encoding="utf-8")
# Templates may change later; the documents are of these.
(folder / "mal").mkdir()
for name, template in {
    "plan": "IKO - Mal for kartlegging og oppfølgingsplan", "sjekkliste": "IKO - Sjekkliste til bruk i kartleggingsmøter",
    "årshjul": "IKO - Årshjul elevoppfølging - oversikt",
}.items():
    shutil.copy(templates / f"{template}.docx", folder / "mal" / f"{name}.docx")

PLAN = ["fyll", "oppfølgingsplan", "--mal", "mal/plan.docx"]
iko(*PLAN, "--fra", "klasse.csv", "-o", "Planer", "--dato", "2026-08-24")
iko("fyll", "sjekkliste", "--mal", "mal/sjekkliste.docx", "--fra", "klasse.csv", "-o", "Sjekklister", "--dato", "2026-08-25", "--klasse", "1STA")
iko("fyll", "årshjul-oversikt", "--mal", "mal/årshjul.docx", "--skoleår", "2026/2027", "-o", "Årshjul", "--dato", "2026-08-20")

ola = folder / "Planer/1STA/Lie, Ola – oppfølgingsplan 2026-08-24.docx"
edited(ola, typed("plan.hovedmål", "Komme til alle timene"))
edited(ola, typed("tiltak.tiltak", "Ukentlig samtale"))
edited(ola, typed("tiltak.ansvar", "Kontaktlærer"))
åse = folder / "Planer/1STB/Bråten, Åse – oppfølgingsplan 2026-08-24.docx"
edited(åse, typed("elev.kontaktlærer", "Siv Øye og Liv Hæg"))
edited(åse, ticked("kart.behovForSamtale.ja"))
kari = folder / "Sjekklister/1STA/Nordmann, Kari – sjekkliste 2026-08-25.docx"
edited(kari, ticked("s1.svar.ja"))
edited(kari, typed("s1.merknad", "Hentet 24. august"))

iko("les", "Planer", "-o", "svar.xlsx")
iko("oversikt", "Planer", "-o", "oversikt.ics", "--med-frister", "--dato", "2026-08-24")

# What is done with the folder, each time from the beginning, and what the version says of it.
READ = ["les", "Planer", "--json"]
SCENES = {
    "alt leses": [["les", "Planer", "Sjekklister", "Årshjul", "--json"]],
    "det som er endret": [["endringer", "Planer", "--mal", "mal/plan.docx", "--json"], ["endringer", "Sjekklister", "--mal", "mal/sjekkliste.docx", "--json"]],
    "de samme opplysningene": [[*PLAN, "--fra", "klasse.csv", "-o", "Planer", "--dato", "2026-08-31", "--json"], READ],
    "nye opplysninger": [[*PLAN, "--fra", "klasse-ny.csv", "-o", "Planer", "--dato", "2026-08-31", "--json"], READ],
    "oppdatering": [[*PLAN, "--fra", "klasse-ny.csv", "-o", "Planer", "--oppdater", "--dato", "2026-08-31", "--json"], READ],
    "ny periode": [[*PLAN, "--fra", "klasse.csv", "-o", "Planer", "--ny-periode", "--dato", "2027-01-15", "--json"], READ],
    "registeret": [[*PLAN, "--fra", "svar.xlsx", "-o", "Planer", "--dato", "2026-08-31", "--json"], READ],
    "sjekklisten som kilde": [
        [*PLAN, "--fra", "klasse.csv", "--fra", str(kari.relative_to(folder)), "-o", "Nye", "--klasse", "1STA", "--dato", "2026-08-31", "--json"],
        ["les", "Nye", "--json"]],
    "årshjulet": [["fyll", "årshjul-oversikt", "--mal", "mal/årshjul.docx", "--skoleår", "2026/2027", "-o", "Årshjul", "--dato", "2026-08-31", "--json"]],
}
# What a later version may not say otherwise; sentences it may.
KEPT = ["fil", "nøkkel", "status", "skjema", "verdier", "kilde", "endret", "utfylt", "tømt", "nyeRader", "fjernedeRader"]
expected = []
for name, commands in SCENES.items():
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "mappe"
        shutil.copytree(folder, copy)
        steps = []
        for command in commands:
            lines = [json.loads(line) for line in iko(*command, cwd=copy).stdout.splitlines()]
            steps.append({"kommando": command, "linjer": [{key: line[key] for key in KEPT if key in line} for line in lines]})
        expected.append({"navn": name, "steg": steps})
(folder / "forventet.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
for path in folder.rglob("*"):
    path.chmod(0o755 if path.is_dir() else 0o644)
