"""What the tool says of the whole folder: readings, registers, overviews, differences; each is held against the files."""

import csv
import json
import re
import shutil

import checks
import corrections
import package
import words

UT = "ut"


def placed(line):
    """Word to the fields that it was read into, with how sure."""
    found = {}
    for field, value in line.get("verdier", {}).items():
        for number, row in enumerate(value if isinstance(value, list) and value and isinstance(value[0], dict) else []):
            for member, one in row.items():
                for word in words.canaries(json.dumps(one, ensure_ascii=False)):
                    found.setdefault(word, []).append((f"{field}.{member}", line["kilde"].get(f"{field}[{number}].{member}")))
        if not (isinstance(value, list) and value and isinstance(value[0], dict)):
            for word in words.canaries(json.dumps(value, ensure_ascii=False)):
                found.setdefault(word, []).append((field, line["kilde"].get(field)))
    return found



def reading(school, paths):
    """`les` gives back what stands there: every word, and each where it belongs."""
    paths = [path for path in paths if path in school.documents]
    if not paths:
        return
    outcome = school.run("les", *paths, "--json", "--med-helse", "--stille", "--skjema", "oppfølgingsplan")
    lines = {line.get("fil"): line for line in outcome.lines}
    for path in paths:
        school.read[path] = school.digest(school.path(path))
        document, line = school.documents[path], lines.get(path)
        if line is None or "feil" in line:
            school.fault("not read", f"{(line or {}).get('feil', {}).get('slag')}", path)
            continue
        there = words.canaries(school.text(path))
        # What a person has corrected on the page stands in the reading and not in the document.
        new, corrected = corrections.judge(school, path, line, placed(line))
        there = {word for word in there if school.fields.get(word) not in corrected} | new
        read = words.canaries(json.dumps(line, ensure_ascii=False))
        read = {word for word in read if school.fields.get(word) not in corrected} | (read & new)
        if there - read:
            school.fault("words not read", f"{len(there - read)} words of {sorted({school.fields.get(w, '?') for w in there - read})}", path)
        if read - there:
            school.fault("read what is not there", f"{len(read - there)} words", path)
        for word, places in placed(line).items():
            field = school.fields.get(word)
            for place, sure in places:
                if place != field and field not in (None, "loose") and (not document.structural or sure in ("tag", "binding")):
                    school.fault("read into another field", f"{field} as {place}, {sure}", path)



def register(school, step):
    """A register of everything that stands in the folder, and documents made from it in another."""
    if not any(path.startswith(f"{UT}/{step['team']}/") for path in school.documents):
        return
    name = "register." + step["as"]
    outcome = school.run("les", f"{UT}/{step['team']}", "-o", name, "--med-helse", "--stille")
    if not school.path(name).exists():
        school.fault("no register", outcome.err[-200:], None)
        return
    for sheet, row, cells in register_rows(school.path(name)):
        owners = words.pupils_of(words.canaries("\n".join(cells)))
        if len(owners) > 1:
            school.fault("another pupil's words", f"{name}, {sheet} row {row}: pupils {sorted(owners)}", None, pupil=min(owners))
    if step.get("sorted") and step["as"] == "csv":
        sort_one_column(school.path(name))
        school.script.append(("list", name, school.path(name).read_text()))
    arguments = ["fyll", "oppfølgingsplan", "--fra", name, "-o", "av register", "--dato", step["date"], "--json"]
    shutil.rmtree(school.root / "av register", ignore_errors=True)
    school.run(*arguments)
    for path in sorted((school.root / "av register").rglob("*.docx")) if (school.root / "av register").exists() else []:
        if ".iko" in path.parts:
            continue
        relative = str(path.relative_to(school.root))
        text = checks.whole(school, relative)
        if text is not None:
            checks.owner_in(school, relative, text)



def register_rows(path):
    if path.suffix == ".xlsx":
        for name, rows in package.sheets(path).items():
            if name != "funn":
                for number, row in enumerate(rows, 1):
                    yield name, number, row
    elif path.suffix == ".csv":
        with open(path, encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter=";"), 1):
                yield "csv", number, row
    else:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            yield path.suffix, number, [line]



def sort_one_column(path):
    """A person sorts the column of names without the others."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    # The key in front stays; a second row may hold labels.
    at = rows[0].index("elev.navn")
    names = sorted(row[at] for row in rows[1:])
    for row, name in zip(rows[1:], names):
        row[at] = name
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\r\n").writerows(rows)



def everything(school, step):
    """All documents, the overview in its four forms, what is said of edits, what is kept of earlier ones."""
    now = school.living()
    for path in now:
        document = school.documents.get(path)
        text = checks.whole(school, path)
        if document is None or text is None:
            continue
        checks.owner_in(school, path, text, document.owner)
        if document.typed - words.canaries(text):
            school.fault("typed words lost", "found when everything was looked through", path)
            checks.adopt(school, path)
    for path in school.kept():
        if path not in school.looked:
            school.looked.add(path)
            text = checks.whole(school, path)
            owners = words.pupils_of(words.canaries(text or ""))
            if len(owners) > 1:
                school.fault("another pupil's words", f"{path}: pupils {sorted(owners)}", None, pupil=min(owners))
    # A document that was read since it changed says the same again.
    news = sorted(path for path, digest in now.items() if school.read.get(path) != digest)
    reading(school, news)
    compare = sorted(path for path, digest in now.items() if path in school.documents and school.compared.get(path) != digest)
    school.compared.update((path, now[path]) for path in compare)
    differences(school, compare)
    overview(school, step)



def overview(school, step):
    outcome = school.run("oversikt", UT, "--json", "--stille", "--dato", step["date"])
    for line in outcome.lines:
        owners = words.pupils_of(words.canaries(json.dumps(line, ensure_ascii=False)))
        owners |= {school.documents[one].owner for one in line.get("filer", []) if one in school.documents}
        if len(owners) > 1:
            school.fault("another pupil's words", f"a line of the overview: pupils {sorted(owners)}", None, pupil=min(owners))
    # One after the other, each fifty steps.
    for name in [("oversikt.html", "oversikt.xlsx", "oversikt.ics")[school.looks % 3]]:
        school.looks += 1
        school.run("oversikt", UT, "--stille", "--dato", step["date"], "-o", name, *(["--med-frister"] if name.endswith("ics") else []))
        path = school.path(name)
        if not path.exists():
            continue
        if name.endswith("xlsx"):
            pieces = ["\n".join(row) for _, _, row in register_rows(path)]
        elif name.endswith("html"):
            pieces = re.findall(r"<tr.*?</tr>", path.read_text(), re.S)
        else:
            pieces = [re.sub(r"\r?\n ", "", path.read_text())]
            names = [p.name for p in school.pupils if p.name in pieces[0]]
            if words.canaries(pieces[0]) or names:
                school.fault("a pupil in the calendar", f"{len(names)} names, {len(words.canaries(pieces[0]))} words", None)
        for piece in pieces:
            owners = words.pupils_of(words.canaries(piece))
            if len(owners) > 1:
                school.fault("another pupil's words", f"{name}: pupils {sorted(owners)}", None, pupil=min(owners))



def gone_of_ours(document):
    """What people deleted of what the tool wrote: what they typed themselves and took out again changes nothing."""
    return {word for word in document.gone if any(word in str(value) for value in document.base.values())}


def differences(school, now):
    """`endringer` says of each document whether a person wrote in it."""
    if not now:
        return
    outcome = school.run("endringer", *now, "--json", "--stille")
    for line in outcome.lines:
        path, status = line.get("fil"), line.get("status")
        document = school.documents.get(path)
        # Of another template than ours it cannot be told what stood outside the fields.
        if document is None or document.stampless or document.foreign:
            continue
        if not document.saved and status != "uendret":
            school.fault("endringer", f"«{status}» of a document that nobody saved", path)
        elif document.saved and not document.edited and status != "lagret" and not (document.merged and status == "uendret"):
            school.fault("endringer", f"«{status}» of a document that was only saved: {line.get('endret')} {line.get('utfylt')} {line.get('tømt')} {line.get('annenTekst')}", path)
        elif (document.typed or gone_of_ours(document)) and status not in ("endret", "ukjent"):
            school.fault("endringer", f"«{status}» of a document that a person wrote in", path)
