#!/usr/bin/env python3
"""A school year with `iko`, from the lists of August to what is handed over in June: every command line is shown and run.

    Tests/Skoleår/skoleaar.py .build/debug/iko Output/skoleår

Some documents go through LibreOffice where it is installed, which loses the tags of their controls. Ends with what was counted, and
with status 1 where the overview does not say what was written.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dokument  # noqa: E402
import skole  # noqa: E402

IKO = str(pathlib.Path(sys.argv[1]).resolve())
HER = pathlib.Path(sys.argv[2])
OFFICE = shutil.which("soffice")
feil = []


def iko(*arguments, expected=(0, 1)):
    print("\n$ iko " + " ".join(f'"{a}"' if " " in a else a for a in arguments), flush=True)
    run = subprocess.run([IKO, *arguments], cwd=HER, capture_output=True, text=True)
    lines = (run.stderr if "--json" in arguments else run.stdout + run.stderr).splitlines()
    print("\n".join(lines[:24] + ([f"… {len(lines) - 24} linjer til"] if len(lines) > 24 else [])))
    if run.returncode not in expected:
        feil.append(f"iko {arguments[0]} ended with {run.returncode}")
    return run.stdout


def claim(text, is_so):
    print(("  ja:  " if is_so else "  NEI: ") + text)
    if not is_so:
        feil.append(text)


def oversikt(dato, *more):
    """The overview on a day: files for people, and the same as data."""
    iko("oversikt", "Elever", "--fra", "vurdert.xlsx", "--dato", dato, "-o", f"oversikt-{dato}.html", *more)
    iko("oversikt", "Elever", "--fra", "vurdert.xlsx", "--dato", dato, "-o", f"oversikt-{dato}.xlsx", *more)
    data = iko("oversikt", "Elever", "--fra", "vurdert.xlsx", "--dato", dato, "--json", "--stille", *more)
    return [json.loads(line) for line in data.splitlines()]


def group(rows, name):
    return {row["elev"] for row in rows for one in row.get("grupper", []) if one["gruppe"] == name}


def documents(form):
    return sorted(p for p in (HER / "Elever").rglob("*.docx") if f"– {form} " in p.name)


def texts(path):
    """All that a workbook shows, as one text."""
    with zipfile.ZipFile(path) as package:
        return "\n".join(package.read(n).decode() for n in package.namelist() if "worksheets/sheet" in n or n == "xl/workbook.xml")


def links(name):
    """Where names lead to, as paths from the folder of the file."""
    if name.endswith(".html"):
        found = re.findall(r'<a href="([^"#]+)"', (HER / name).read_text())
    else:
        with zipfile.ZipFile(HER / name) as package:
            found = [t for n in package.namelist() if "_rels/sheet" in n for t in re.findall(r'Target="([^"]+)"', package.read(n).decode())]
    return [urllib.parse.unquote(one) for one in found]


def claim_readable(name):
    content = (HER / name).read_text() if name.endswith(".html") else texts(HER / name)
    claim(f"{name}: hver lenke fører til et dokument", links(name) != [] and all((HER / one).is_file() for one in links(name)))
    claim(f"{name}: ingen av programmets egne ord", not re.search(r"stempel|ikkePlassert|\bfunn\b|\bFunn\b", content))


def through_office(paths):
    """Opened and saved again by LibreOffice."""
    if not OFFICE or not paths:
        return 0
    out = HER / "libreoffice"
    subprocess.run(
        [OFFICE, "--headless", f"-env:UserInstallation=file://{(HER / 'profil').resolve()}", "--convert-to", "docx:MS Word 2007 XML",
         "--outdir", str(out), *map(str, paths)], check=True, capture_output=True)
    for path in paths:
        shutil.move(out / path.name, path)
    return len(paths)


shutil.rmtree(HER, ignore_errors=True)
HER.mkdir(parents=True)
elever = skole.elever()
skole.klasseliste(HER / "klasser.csv", elever)
skole.fraværsliste(HER / "fravær.csv", elever)

print("== August: hvem oppfyller et kriterium, og hva bestemmer teamet?")
iko("identifiser", "klasser.csv", "fravær.csv", "-o", "vurdert.xlsx")
decided = []


def decision(row):
    # The list proposes; the team may follow up somebody else too.
    if row["Utfall"] != "Treff" and int(row["Nøkkel"]) % 9 != 0:
        return None
    decided.append(row["Nøkkel"])
    word = "Følges ikke opp" if len(decided) % 10 == 0 else "Avventer" if len(decided) % 10 == 5 else "Følges opp"
    return {"Beslutning": word} | ({"Merknad til beslutningen": "Ta det med elev og hjem."} if len(decided) == 1 else {})


dokument.beslutt(HER / "vurdert.xlsx", decision)
followed = sum(1 for n in range(1, len(decided) + 1) if n % 10 not in (0, 5))
print(f"\n{len(decided)} vurdert, {followed} skal følges opp")
iko("fyll", "årshjul-oversikt", "--skoleår", "2026/2027", "-o", "Elever")

print("\n== Fortløpende: bekymringer som lærere melder")
iko("skjema", "bekymringer", "-o", "bekymringer.xlsx")
# Neither of them gets a plan in the autumn.
meldt = [elever[1], elever[2]]
rows = [f"{e['nr']};{e['fornavn']} {e['etternavn']};{e['født']:%d.%m.%Y};{e['klasse']};01.09.2026;Per Ås, faglærer;Mistrivsel eller manglende motivasjon;hemmelig merknad" for e in meldt]
rows.append("999999;Nils Ukjent;01.01.2010;1STA;01.09.2026;Per Ås, faglærer;Mistrivsel eller manglende motivasjon;")
(HER / "bekymringer.csv").write_text("Elevnummer;Elev;Fødselsdato;Klasse;Dato;Meldt av;Faktor;Merknad\n" + "\n".join(rows) + "\n")
found = [json.loads(line) for line in iko("identifiser", "klasser.csv", "bekymringer.csv", "--json").splitlines()]
hits = {row["nøkkel"] for row in found if any(k["id"] == "R7" and k["utfall"] == "treff" for k in row.get("kriterier", []))}
claim("de to som er meldt, er treff, med hvem og når", hits == {str(e["nr"]) for e in meldt} and all(row["meldt"] == [{"meldtAv": "Per Ås, faglærer", "dato": "2026-09-01"}] for row in found if row.get("nøkkel") in hits))
claim("den som ikke står i klasselisten, er meldt tilbake og ikke brukt", any("ikke står i noen" in f["melding"] for row in found for f in row.get("funn", [])) and not any("Ukjent" in str(row.get("elev")) for row in found))

print("\n== August: sjekklister til kartleggingssamtalene")
iko("fyll", "sjekkliste", "--fra", "vurdert.xlsx", "-o", "Elever", "--dato", "2026-08-24")
lists = documents("sjekkliste")
claim("en sjekkliste for hver som skal følges opp", len(lists) == followed)
for number, path in enumerate(lists):
    # The last five are not filled out, the five before them not to the end.
    items = 0 if number >= len(lists) - 5 else 30 if number >= len(lists) - 10 else 34
    answers = {f"s{item}.svar.{'ja' if (item + number) % 6 == 0 else 'nei'}": True for item in range(1, items + 1)}
    if items:
        answers |= {"kart.dato": "02.09.2026", "kart.situasjon": "Strever med å komme i gang om morgenen."}
        dokument.skriv(path, answers)

print("\n== September: planene")
sources = ["--fra", "vurdert.xlsx"]
for path in lists[:10]:
    sources += ["--fra", str(path.relative_to(HER))]
iko("fyll", "oppfølgingsplan", *sources, "-o", "Elever", "--dato", "2026-09-07")
plans = documents("oppfølgingsplan")
claim("en plan for hver som skal følges opp", len(plans) == followed)
with zipfile.ZipFile(next(p for p in plans if "Per" in p.name)) as package:
    claim("merknaden til beslutningen står i planen", "Merknad til beslutningen: Ta det med elev og hjem." in package.read("word/document.xml").decode())
plans[3].unlink()
lost = plans.pop(3)
ANSVAR = ["Kontaktlærer", "Rådgiver", "Faglærer", "Elevtjenesten"]
FRISTER = ["02.10.2026", "30.10.2026", "13.11.2026", "04.12.2026"]
MØTER = ["09.10.2026", "20.10.2026", "27.11.2026", "15.12.2026"]
for number, path in enumerate(plans[:-3]):
    answers = {
        "plan.utdanningsleder": "Åse Øy",
        "plan.hovedmål": ["Bestå alle fag i første termin.", "Møte til første time hver dag.", "Finne et realistisk yrkesvalg."][number % 3],
        "plan.fra": "14.09.2026",
        "plan.til": "18.12.2026",
        "plan.evalueringsmøte": MØTER[number % 4],
        "tiltak.tiltak": ["Ukentlig samtale", "Leksehjelp i matematikk"],
        "tiltak.ansvar": [ANSVAR[number % 4], None if number % 9 == 0 else "Faglærer"],
        "tiltak.omfang": ["15 min/uke", "2 t/uke i 6 uker"],
        "tiltak.frist": [FRISTER[number % 4], "11.12.2026"],
        "foresatte.orientert.ja" if number % 8 else "foresatte.orientert.nei": True,
        "elev.medvirket.ja": True,
    }
    dokument.skriv(path, answers)
saved = through_office(plans[:6])
copy = plans[8].with_name(plans[8].stem + " - kopi.docx")
shutil.copy(plans[8], copy)
(HER / "Elever" / "1STA" / "Notat.docx").write_bytes(b"ikke et dokument")

print("\n== Oktober: det ukentlige møtet")
rows = oversikt("2026-10-15")
claim("den som mistet planen, mangler plan", any(lost.name.startswith(p.split(" ")[-1]) for p in group(rows, "manglerPlan")))
claim("tre planer er ikke skrevet", len(group(rows, "manglerPlan")) == 4)
claim("kopien er sett", len(group(rows, "flereDokumenter")) == 1)
claim("ti sjekklister har ubesvarte punkter", len(group(rows, "ubesvartePunkter")) == 10)
claim("notatet kunne ikke leses", sum("feil" in row for row in rows) == 1)
passed = {path for n, path in enumerate(plans[:-3]) if n % 4 == 0}
claim("fristene 2. og 9. oktober er passert", len(group(rows, "fristPassert")) == len(passed))
claim("møtene 20. oktober er nær", len(group(rows, "evalueringSnart")) == sum(n % 4 == 1 for n in range(len(plans[:-3]))))
claim(f"{saved} dokumenter fra LibreOffice er lest, og det står hvor sikkert", saved == 0 or sum(row.get("sikkerhet") in ("trolig", "usikker") for row in rows) == saved)
iko("oversikt", "Elever", "--dato", "2026-10-15", "--møte", "3", "-o", "møte3.html")
claim_readable("oversikt-2026-10-15.html")
claim_readable("oversikt-2026-10-15.xlsx")
claim("regnearket skrives ut liggende, med overskriftene på hver side", 'orientation="landscape"' in texts(HER / "oversikt-2026-10-15.xlsx") and "_xlnm.Print_Titles" in texts(HER / "oversikt-2026-10-15.xlsx"))
with_concerns = iko("oversikt", "Elever", "--fra", "klasser.csv", "--fra", "bekymringer.csv", "--dato", "2026-10-15")
claim("oversikten sier hvem som har meldt, og ikke hva", "Meldt av Per Ås, faglærer" in with_concerns and "istrivsel" not in with_concerns and "hemmelig" not in with_concerns)
claim("med helse også hva", "hemmelig merknad" in iko("oversikt", "Elever", "--fra", "klasser.csv", "--fra", "bekymringer.csv", "--dato", "2026-10-15", "--med-helse"))
iko("les", "Elever", "-o", "svar-oktober.xlsx")
claim("registeret byr fram tiltakskatalogen", "showErrorMessage" in texts(HER / "svar-oktober.xlsx"))
headings = list(dokument.ark(HER / "svar-oktober.xlsx")[0].values())
claim("ingen kolonner i registeret har samme overskrift", len(headings) > 40 and len(set(headings)) == len(headings))
claim("registeret har ingen av programmets egne ord", not re.search(r"stempel|ikkePlassert|>funn<", texts(HER / "svar-oktober.xlsx")))
copy.unlink()
(HER / "Elever" / "1STA" / "Notat.docx").unlink()

print("\n== Desember: evalueringene skrives inn")
RESULTAT = ["Mål nådd – avsluttes", "Videreføres", "Justeres"]
for number, path in enumerate(plans[7:-3]):
    answers = {
        "evaluering.dato": ["14.12.2026", "14.12.2026"],
        "evaluering.tiltak": ["Ukentlig samtale", "Leksehjelp i matematikk"],
        "evaluering.vurdering": ["Eleven møter oftere.", "Noe framgang."],
        "evaluering.resultat": [RESULTAT[number % 3], "Videreføres"],
    }
    if number % 3 == 0:
        answers["plan.avsluttet"] = "18.12.2026"
    dokument.skriv(path, answers)

print("\n== Januar: hva er ikke avsluttet?")
rows = oversikt("2027-01-20")
closed = sum(n % 3 == 0 for n in range(len(plans[7:-3])))
claim("avsluttede planer haster ikke", len(group(rows, "fristPassert")) == len(plans[:-3]) - closed)
iko("oversikt", "Elever", "--dato", "2027-01-20", "--med-frister", "-o", "iko.ics")
kalender = (HER / "iko.ics").read_text()
names = {e["etternavn"] for e in elever} | {"Ukentlig samtale", "Leksehjelp"}
claim("kalenderen har ingen navn og ingen tiltak", "IKO-evaluering" in kalender and not any(name in kalender for name in names))
shutil.copytree(HER / "Elever", HER / "Annen skole", ignore=shutil.ignore_patterns(".iko"))
iko("oversikt", "Annen skole", "--dato", "2027-01-20", "--med-frister", "-o", "annen.ics")
uids = [set(re.findall(r"UID:(.*)\r?\n", (HER / name).read_text())) for name in ("iko.ics", "annen.ics")]
claim("to skoler med de samme elevene har ingen hendelser felles", uids[0] and uids[1] and not uids[0] & uids[1])
shutil.rmtree(HER / "Annen skole")
iko("oversikt", "Elever", "--dato", "2027-01-20", "--ansvarlig", "-o", "ansvar.xlsx")
claim("hver ansvarlig har sitt ark", all(f'name="{name}"' in texts(HER / "ansvar.xlsx") for name in ANSVAR[1:] + ["Åse Øy", "Uten ansvarlig"]) and any(f'name="{name}"' in texts(HER / "ansvar.xlsx") for name in skole.LÆRERE.values()))
effect = iko("oversikt", "Elever", "--dato", "2027-01-20", "--virkning")
tall = [int(n) for line in effect.splitlines() if line.startswith("  ") for n in re.findall(r"  (\d+)(?=  |$)", line)]
claim("virkningen har ingen tall under fem, og ingen navn", all(n >= 5 for n in tall) and "færre enn 5" in effect and not any(name in effect for name in names))

print("\n== Januar: neste plan for dem som ikke er ferdige")
before = {path: path.read_bytes() for path in documents("oppfølgingsplan")}
iko("fyll", "oppfølgingsplan", "--fra", "vurdert.xlsx", "-o", "Elever", "--ny-periode", "--dato", "2027-01-25")
after = documents("oppfølgingsplan")
claim("de forrige planene er ikke rørt", all(path.read_bytes() == content for path, content in before.items()))
claim("noen har fått neste plan", len(after) > len(before))
new = [path for path in after if path not in before]
avsluttet = [path for n, path in enumerate(plans[7:-3]) if n % 3 == 0]
claim("avsluttede planer har ikke fått noen ny", not any(path.parent == one.parent and path.name.split(" – ")[0] == one.name.split(" – ")[0] for path in new for one in avsluttet))
rows = oversikt("2027-01-26")
blank = {row["elev"] for row in rows if row.get("uskrevetPlan")}
claim("nye planer som ingen har skrevet i, vises som det", len(blank) == len(plans) - 3 - len(avsluttet))
claim("det som står igjen fra høsten, står der", group(rows, "fristPassert") >= blank)
for path in new:
    dokument.skriv(path, {"plan.hovedmål": "Bestå alle fag i andre termin.", "plan.fra": "01.02.2027", "plan.til": "11.06.2027"})

rows = oversikt("2027-02-10")
forrige = {row["elev"] for row in rows for one in row.get("grupper", []) if one["hva"].startswith("Forrige plan")}
uevaluert = len(plans[:7])
claim("når de nye planene gjelder, står det uevaluerte i de forrige til noen lukker dem", len(forrige) == uevaluert)
since = iko("oversikt", "Elever", "--dato", "2027-02-10", "--siden", "svar-oktober.xlsx")
claim("tiltak som er ført over, er ikke nye", "Avtalt siden sist (0)" in since)
dokument.skriv(plans[6], {"plan.avsluttet": "09.02.2027"})
forrige = {row["elev"] for row in oversikt("2027-02-10") for one in row.get("grupper", []) if one["hva"].startswith("Forrige plan")}
claim("en forrige plan som lukkes, er borte fra listen", len(forrige) == uevaluert - 1)

print("\n== Juni: overlevering")
rows = oversikt("2027-06-14", "--klasse", "1STA")
claim("bare 1STA", {row["klasse"] for row in rows if "klasse" in row} == {"1STA"})
iko("oversikt", "Elever", "--dato", "2027-06-14", "--overlevering", "-o", "overlevering.xlsx")
claim("overleveringen er skrevet", (HER / "overlevering.xlsx").stat().st_size > 0)
claim("overleveringen sier hva som står igjen fra forrige plan", "Forrige plan (fra 14.09.2026)" in texts(HER / "overlevering.xlsx"))
claim("ingen linje i den ender med et skilletegn", not re.search(r"[·,;]\s*(?:</t>|\n)", texts(HER / "overlevering.xlsx")))

print(f"\n{len(feil)} feil" + "".join(f"\n  {one}" for one in feil))
sys.exit(1 if feil else 0)
