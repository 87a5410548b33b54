#!/usr/bin/env python3
"""A day of `iko mappe`: twenty drops, two of them bad, rounds that are killed, and a copy that is not finished.

    Tests/Skoleår/mappedag.py .build/debug/iko Output/mappedag

Ends with status 1 where something was lost, done twice, or moved before it was done.
"""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import dokument  # noqa: E402
import skole  # noqa: E402

IKO = str(pathlib.Path(sys.argv[1]).resolve())
HER = pathlib.Path(sys.argv[2]).resolve()
INN, UT = HER / "inn", HER / "ut"
feil = []


def claim(text, is_so):
    print(("  ja:  " if is_so else "  NEI: ") + text)
    if not is_so:
        feil.append(text)


def runde(*more, expected=None):
    run = subprocess.run([IKO, "mappe", str(INN), str(UT), "--dato", "2026-08-24", "--vent", "0", *more], capture_output=True, text=True)
    print("$ iko mappe inn ut\n" + (run.stdout + run.stderr).replace(str(HER) + "/", "").rstrip())
    if expected is not None and run.returncode != expected:
        feil.append(f"status {run.returncode}, not {expected}")
    return run


def laid():
    return sorted(p.name for folder in [INN, *(INN / n for n in ("oppfølgingsplan", "sjekkliste", "identifiser", "retur"))] for p in folder.glob("*") if p.is_file() and p.name != "LES-MEG.txt")


def documents():
    return sorted(p for p in UT.rglob("*.docx") if ".iko" not in p.parts)


def content(paths):
    return {str(p): p.read_bytes() for p in paths}


shutil.rmtree(HER, ignore_errors=True)
INN.mkdir(parents=True)
elever = skole.elever()
classes = [name for name, _ in skole.KLASSER]
lists = {name: [e for e in elever if e["klasse"] == name] for name in classes}

print("== 1–6: seks klasselister, en av dem lagt i mappen for sjekklister")
runde(expected=0)
for name in classes[:5]:
    skole.klasseliste(INN / f"{name}.csv", lists[name])
skole.klasseliste(INN / "sjekkliste" / f"{classes[5]}.csv", lists[classes[5]])
runde(expected=0)
claim("90 dokumenter", len(documents()) == 90)
claim("15 av dem er sjekklister", sum("sjekkliste" in p.name for p in documents()) == 15)
claim("alt er flyttet til ferdig", laid() == [] and len(list((INN / "ferdig" / "2026-08-24").glob("*.csv"))) == 6)
claim("oversikten er laget", (UT / "IKO-oversikt.html").exists() and (UT / "IKO-oversikt.xlsx").exists())

print("\n== 7–8: to som er ødelagt")
(INN / "Notat.docx").write_bytes(b"ikke et dokument")
(INN / "Tom liste.csv").write_text("Elevnummer;Etternavn;Fornavn\n")
runde(expected=1)
claim("begge ligger der ennå, med en tekst ved siden av", laid() == ["Notat.docx", "Notat.docx – feil.txt", "Tom liste.csv", "Tom liste.csv – feil.txt"])
print((INN / "Tom liste.csv – feil.txt").read_text("utf-8-sig"))
claim("de prøves ikke på nytt hver runde", "feil" not in runde(expected=0).stderr.lower())

print("\n== 9–16: åtte planer kommer utfylt tilbake")
plans = [p for p in documents() if "oppfølgingsplan" in p.name]
for number, plan in enumerate(plans[:8]):
    back = INN / ("retur" if number % 2 else ".") / (plan.name if number < 6 else f"Scan {number}.docx")
    shutil.copy(plan, back)
    dokument.skriv(back, {"plan.hovedmål": "Bestå alle fag.", "tiltak.tiltak": ["Samtale"], "plan.fra": "01.09.2026", "plan.til": "18.12.2026"})
before = (UT / "IKO-oversikt.html").read_bytes()
runde(expected=0)
claim("de ligger der de ble laget", len(documents()) == 90)
claim("alle åtte står i oversikten", "8 åpne planer" in (UT / "IKO-oversikt.html").read_text())
claim("oversikten er ny", before != (UT / "IKO-oversikt.html").read_bytes())
claim("de gamle er tatt vare på", len(list((UT / ".iko" / "kopier").rglob("*.docx"))) == 8)

print("\n== 17: samme liste en gang til")
skole.klasseliste(INN / "1STA igjen.csv", lists["1STA"])
state = content(documents())
runde(expected=0)
claim("ingenting er gjort på nytt", state == content(documents()))

print("\n== 18: en plan som er endret begge steder")
back = INN / plans[9].name
shutil.copy(plans[9], back)
dokument.skriv(back, {"plan.hovedmål": "Skrevet av læreren."})
dokument.skriv(plans[9], {"plan.hovedmål": "Skrevet i mappen."})
runde(expected=1)
claim("begge er beholdt", len(documents()) == 91)

print("\n== 19: en liste som ennå kopieres, og en fil som er åpen")
slow = INN / "Ny klasse.csv"
new = [dict(e, klasse="1STC", nr=e["nr"] + 500, etternavn=e["etternavn"] + "sen") for e in lists["1STA"]]
skole.klasseliste(slow, new)
whole = slow.read_bytes()
slow.write_bytes(whole[:200])
(INN / "~$Ny klasse.xlsx").write_bytes(b"x")
run = subprocess.run([IKO, "mappe", str(INN), str(UT), "--dato", "2026-08-24"], capture_output=True, text=True)
claim("den venter", "1 venter" in run.stderr and slow.exists() and len(documents()) == 91)
slow.write_bytes(whole)

print("\n== 20: samme liste, og runder som drepes midt i")
killed = 0
for wanted in (0, 1, 2, 4, 6, 8, 10, 12, 14, 15):
    # After two rounds that died over it, somebody asks for it once more.
    (INN / "Ny klasse.csv – feil.txt").unlink(missing_ok=True)
    process = subprocess.Popen(
        [IKO, "mappe", str(INN), str(UT), "--dato", "2026-08-24", "--vent", "0", "--jobber", "1"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Files that have no name yet count too: they get their names together.
    while process.poll() is None and (sum(1 for _ in os.scandir(UT / "1STC")) if (UT / "1STC").exists() else 0) < wanted:
        time.sleep(0.0005)
    if wanted == 0:
        time.sleep(0.3)
    if process.poll() is None:
        killed += 1
        os.kill(process.pid, signal.SIGKILL)
    process.wait()
    made = list((UT / "1STC").glob("*.docx"))
    unnamed = sum(1 for p in UT.rglob(".iko-tmp-*"))
    claim(f"drept da {len(made)} dokumenter og {unnamed} filer uten navn var skrevet: ikke flyttet før det er ferdig", len(made) == 15 or slow.exists())
(INN / "Ny klasse.csv – feil.txt").unlink(missing_ok=True)
runde(expected=0)
claim(f"{killed} runder ble drept", killed > 0)
made = [p for p in documents() if "1STC" in p.parts]
claim("ett dokument for hver elev", len(made) == 15 and len(documents()) == 106)
claim("listen er flyttet", not slow.exists())
claim("ingen dokumenter er halve", all(zipfile.ZipFile(p).testzip() is None for p in made))


print("\n== En klasseliste til vurdering, og den besluttede tilbake")
vurderes = [dict(e, klasse="1STE", nr=e["nr"] + 1300, etternavn=e["etternavn"] + "vik") for e in lists["1STA"]]
skole.klasseliste(INN / "identifiser" / "1STE.csv", vurderes)
runde(expected=0)
vurdert = UT / "vurdert 1STE.xlsx"
claim("vurderingen ligger blant dokumentene", vurdert.exists() and len(documents()) == 106)
dokument.beslutt(vurdert, lambda row: {"Beslutning": "Følges opp"} if row["Utfall"] == "Treff" else None)
treff = sum(row.get("Utfall") == "Treff" for row in dokument.ark(vurdert))
shutil.move(vurdert, INN / "identifiser" / vurdert.name)
runde(expected=0)
claim("bare de som skal følges opp, har fått plan", 0 < treff < len(vurderes) and len(documents()) == 106 + treff)
claim("LES-MEG.txt sier hva som legges hvor", "identifiser: " in (INN / "LES-MEG.txt").read_text("utf-8-sig"))
claim("det programmet har for seg selv, er bare eierens", all((folder / ".iko").stat().st_mode & 0o777 == 0o700 for folder in (INN, UT) if (folder / ".iko").exists()))

print("\n== To runder samtidig")
skole.klasseliste(INN / "siste.csv", [dict(e, klasse="1STD", nr=e["nr"] + 900, etternavn=e["etternavn"] + "rud") for e in lists["1STB"]])
both = [subprocess.Popen([IKO, "mappe", str(INN), str(UT), "--dato", "2026-08-24", "--vent", "0"], stderr=subprocess.PIPE, text=True) for _ in range(2)]
said = [p.communicate()[1] for p in both]
claim("bare én arbeider", sum("En annen runde" in text for text in said) == 1 and len(documents()) == 121 + treff)

print(f"\n{len(feil)} feil" + "".join(f"\n  {one}" for one in feil))
sys.exit(1 if feil else 0)
