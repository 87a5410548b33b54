"""What must hold after a step, judged by the model's own reading of the files."""

import json
import os
import re
import zipfile

import form
import package
import pupils as lists
import words

UT = "ut"
REFUSED = {"beholdt", "mislykket"}


def told(line, field=None):
    return any(field is None or (one.get("felt") or "").startswith(field) for one in line.get("funn", []))


def whole(school, path):
    try:
        return school.text(path)
    except (zipfile.BadZipFile, KeyError, OSError, SyntaxError) as error:
        school.fault("not whole", f"{error}", path)
        return None


def owner_in(school, path, text, expected=None):
    """Whose a file is: by its words, all of which must be one pupil's, and by the name in it, which must be that pupil's too."""
    owners = words.pupils_of(words.canaries(text))
    if len(owners) > 1:
        school.fault("another pupil's words", f"{path} holds words of pupils {sorted(owners)}", path, pupil=expected)
        return expected
    root = package.Document(school.path(path)).root
    names = {package.text(control).strip() for control in package.controls(root, "elev.navn") if not package.shows_prompt(control)}
    if owners:
        owner = owners.pop()
        if expected is not None and owner != expected:
            school.fault("another pupil's words", f"{path} is of pupil {expected} and holds words of {owner}", path, pupil=expected)
            return expected
        wrong = names - school.pupils[owner].names
        if wrong and not any(name in wrong for name in school.pupils[owner].names):
            document = school.documents.get(path)
            if not document or "elev.navn" not in document.touched:
                school.fault("another pupil's name", f"{path} holds words of pupil {owner}", path, pupil=owner)
        return owner
    if expected is not None:
        return expected
    fitting = [pupil.id for pupil in school.pupils if pupil.names & names]
    return fitting[0] if len(fitting) == 1 else None


def adopt(school, path):
    """What the tool wrote in a place where a fault was told already: it counts from now on as it stands."""
    document = school.documents.get(path)
    text = whole(school, path)
    if document is None or text is None:
        return
    there = words.canaries(text)
    document.typed &= there
    document.gone -= there
    document.merged = True
    document.tagless = not package.tags(package.Document(school.path(path)).root)


def changed_document(school, path, document, line, mode, says, rows, boxes_before, told_copy):
    """A document of which the tool wrote other bytes."""
    text = whole(school, path)
    if text is None:
        return
    owner_in(school, path, text, document.owner)
    there = words.canaries(text)
    if document.edited and mode == "plain":
        school.fault("edited document replaced", f"status {line.get('status')}", path)
    lost = document.typed - there
    if lost:
        fields = sorted(school.fields.get(word, "?") for word in lost)
        school.fault("typed words lost", f"{len(lost)} words of {fields}, status {line.get('status')}, findings {[f.get('kode') for f in line.get('funn', [])]}", path)
    back = document.gone & there
    if back:
        fields = sorted(school.fields.get(word, "?") for word in back)
        school.fault("deleted words are back", f"{len(back)} words of {fields}, status {line.get('status')}", path)
    new = there - boxes_before["words"]
    over = sorted(field for field in document.touched if says.get(field) and words.canaries(says[field]) & new)
    if over and document.edited:
        school.fault("written over an edit", f"{over}, status {line.get('status')}", path)
    if document.edited:
        if text.count("☐") + text.count("☒") > boxes_before["boxes"]:
            school.fault("deleted boxes are back", f"{boxes_before['boxes']} boxes before, {text.count('☐') + text.count('☒')} now, status {line.get('status')}", path)
        tables = sum(1 for _ in package.Document(school.path(path)).root.iter(package.W + "tbl"))
        if tables > boxes_before["tables"]:
            school.fault("deleted table is back", f"{boxes_before['tables']} tables before, {tables} now, status {line.get('status')}", path)
    adopt(school, path)


def look(school, path):
    text = school.text(path)
    return {
        "words": words.canaries(text), "boxes": text.count("☐") + text.count("☒"),
        "tables": sum(1 for _ in package.Document(school.path(path)).root.iter(package.W + "tbl")),
    }


def snapshot(school, pupils):
    """What stands in the documents of these pupils, before a run."""
    return {path: look(school, path) for pupil in pupils for path in school.of_pupil(pupil.id) if school.path(path).exists()}


def filled(school, step, source, asked, outcome, before, kept):
    """After `fyll`: who is in which document, what people wrote and deleted, and whether what is said is so."""
    mode, now = step["mode"], school.living()
    lines = {line["fil"]: line for line in outcome.lines if "status" in line and line.get("fil", "").startswith(UT + "/")}
    statuses = [line.get("status") for line in outcome.lines if "status" in line]
    if outcome.code == 0 and (set(statuses) & {"beholdt", "konflikt", "mislykket"}):
        school.fault("status", f"exit 0 with {sorted(set(statuses))}", None)
    for path in set(before) - set(now):
        school.fault("vanished", "a document is gone", path)
    if not outcome.code and any(name.startswith(".iko-tmp-") for _, _, names in os.walk(school.root / UT) for name in names):
        school.fault("left behind", "temporary files after a whole run", None)
    # A row of the second list that was not taken is told of there.
    step = dict(step, refused=any(line.get("fil") == "rader.jsonl" and line.get("funn") for line in outcome.lines))
    by_id = {pupil.id: pupil for pupil in asked}
    for path, digest in now.items():
        document, line = school.documents.get(path), lines.get(path, {})
        status = line.get("status")
        changed = before.get(path) != digest
        if document is not None and status in {"laget", "oppdatert", "konflikt", "uendret"}:
            document.known = known(school, document.owner, source)
        if status:
            school.merges[status + " " + mode] = school.merges.get(status + " " + mode, 0) + 1
        if document is None:
            made(school, step, source, path, line, by_id)
            continue
        if changed and status in REFUSED | {"uendret"}:
            school.fault("said otherwise", f"{status}, and the document changed", path)
        if not changed and status in {"oppdatert", "laget"}:
            school.fault("said otherwise", f"{status}, and the document did not change", path)
        says, rows = lists.given(school.pupils[document.owner], source)
        if changed and document.owner not in by_id:
            school.fault("not asked for", f"status {status}", path)
        if changed:
            changed_document(school, path, document, line, mode, says, rows, school.before.get(path) or {"words": set(), "boxes": 9999, "tables": 9999}, False)
        judge(school, path, document, line, mode, says, rows, step)


def judge(school, path, document, line, mode, says, rows, step):
    """Whether new data arrived where nobody wrote, and was told where somebody did."""
    status = line.get("status")
    if status in REFUSED or status is None or mode not in ("oppdater", "plain"):
        return
    there = words.canaries(school.text(path))
    if document.edited and mode == "oppdater" and not document.stampless:
        for field in sorted(document.touched & set(says)):
            if field == "elev.klasse" or says[field] == document.base.get(field):
                continue
            if not told(line, field) and not words.canaries(says[field]) <= there | {""}:
                school.fault("untold conflict", f"{field}: another answer in the list, another in the document; status {status}", path)
    fresh = [field for field in says if field not in document.touched and not words.canaries(says[field]) <= there and not told(line, field)]
    if fresh and not document.structural and status in {"laget", "oppdatert", "konflikt", "uendret"}:
        school.fault("new answer missing", f"{sorted(fresh)}, status {status}", path)
    if status == "laget" and not document.edited:
        missing = {w for group in rows.values() for row in group for v in row.values() for w in words.canaries(v)} - there
        if missing and not line.get("funn") and not step.get("refused"):
            school.fault("new answer missing", f"rows {sorted({school.fields.get(w, '?') for w in missing})}, status {status}", path)
    if status in {"laget", "oppdatert", "konflikt"}:
        for field in says:
            if field not in document.touched or not document.edited:
                document.base[field] = says[field]
    if status == "laget" and not document.edited:
        document.saved = document.tagless = False


def known(school, pupil, source):
    return school.pupils[pupil].name, None if source.get("without") == "number" else school.pupils[pupil].number


def made(school, step, source, path, line, by_id):
    """A new file: whose it is, whether it was expected, and what it carries over."""
    from school import Document
    text = whole(school, path)
    owner = owner_in(school, path, text) if text is not None else None
    if owner is None:
        key = line.get("nøkkel", "")
        fits = [p.id for p in by_id.values() if str(p.number) == key or key.startswith(p.name.lower())]
        owner = fits[0] if len(fits) == 1 else None
    if owner is None:
        school.fault("nobody's document", f"status {line.get('status')}", path)
        return
    if owner not in by_id:
        school.fault("not asked for", f"a new document, status {line.get('status')}", path, pupil=owner)
    others = [one for one in school.of_pupil(owner) if one != path]
    new = school.documents[path] = Document(owner)
    says, _ = lists.given(school.pupils[owner], source)
    new.base, new.period = dict(says), step["date"]
    new.history.append("made " + step["mode"])
    new.known = known(school, owner, source)
    # With another name and another number it is another pupil, as far as anybody can tell (Identity.md).
    others = [one for one in others if school.documents[one].known[0] == new.known[0] or None in (school.documents[one].known[1], new.known[1])
              or school.documents[one].known[1] == new.known[1]]
    if others and step["mode"] in ("plain", "oppdater") and not told(line):
        school.fault("second document", f"beside {others[0]} ({school.documents[others[0]].kind}), status {line.get('status')}, untold", path)
        new.history += school.documents[others[0]].history
    there = words.canaries(text)
    if step["mode"] == "ny-periode" and others:
        carried(school, path, line, others, says, there)
    missing = sorted(f for f, t in says.items() if not words.canaries(t) <= there and not told(line, f))
    if missing:
        school.fault("new answer missing", f"{missing}, in a new document", path)


def carried(school, path, line, others, says, there):
    """What a person wrote of the pupil's situation goes into the next plan, where the list says nothing of it."""
    latest = max(others, key=lambda one: (school.documents[one].period, one))
    before = school.documents[latest]
    if sum(1 for one in others if school.documents[one].period == before.period) > 1:
        return
    wanted = {w for w in before.typed if school.fields.get(w, "").startswith(("kart.", "ident.")) and school.fields[w] not in says}
    wanted = {w for w in wanted if w in words.canaries(school.text(latest))}
    if wanted - there and not any(one.get("alvor") in ("advarsel", "feil") for one in line.get("funn", [])):
        fields = sorted({school.fields[w] for w in wanted - there})
        school.documents[path].history += before.history
        school.fault("not carried over", f"{fields} of {before.kind}, structural {before.structural}, untold", path)


def killed(school, before, kept):
    """Every document is one of before or a whole new one; nothing of before is nowhere."""
    now = school.living()
    there = set(now.values()) | {school.digest(school.path(path)) for path in school.kept()}
    for place, _, names in os.walk(school.root / UT):
        there |= {school.digest(os.path.join(place, name)) for name in names if name.startswith(".iko-tmp-")}
    for path, digest in before.items():
        if digest not in there:
            school.fault("lost by a kill", "its bytes are nowhere", path)
    for path in now:
        if before.get(path) != now[path]:
            whole(school, path)


def plan(school, planned, outcome):
    """What `--prøv` says is what is then done."""
    def said(one):
        return sorted((line.get("nøkkel") or "", line.get("status") or "") for line in one.lines if "status" in line)
    if said(planned) != said(outcome):
        differ = [pair for pair in zip(said(planned), said(outcome)) if pair[0] != pair[1]]
        school.fault("prøv said otherwise", f"{differ[:3]}", None)


def returned(school, step, returns, asked, outcome, before, kept):
    """After a round: each returned document's words stand in the folder, or it lies in INN with the reason beside it."""
    now = school.living()
    by_digest = {digest: path for path, digest in now.items()}
    for name, (document, source, digest) in returns.items():
        path = by_digest.get(digest)
        if path is not None:
            replaced = school.documents.get(path)
            if replaced is not None and before.get(path) != digest and replaced.typed - document.typed - document.gone:
                elsewhere = set().union(*(words.canaries(school.text(one)) for one in school.of_pupil(replaced.owner) if one != path), set())
                if replaced.typed - elsewhere - words.canaries(school.text(path)):
                    school.fault("typed words lost", f"a returned document took the place of one that was edited", path)
            if before.get(path) != digest:
                school.documents[path] = document
        elif school.path(name).exists():
            if not any(one.name.startswith(school.path(name).stem) and "feil" in one.name for one in school.path(name).parent.iterdir()):
                school.fault("return untold", "it lies in INN without a feil.txt", source)
            for one in list(school.path(name).parent.glob("*")):
                one.unlink()
        else:
            there = set().union(*(words.canaries(school.text(one)) for one in now if school.documents.get(one, document).owner == document.owner), set())
            if document.typed - there:
                school.fault("typed words lost", f"{len(document.typed - there)} words of a returned document", source)
    for one in list((school.root / "inn").glob("liste*")):
        one.unlink()
    by_id = {pupil.id: pupil for pupil in asked}
    for path, digest in now.items():
        if path not in school.documents:
            made(school, dict(step, mode="plain"), step.get("source", {}), path, {"funn": [1] if not asked else [], "status": "mappe"}, by_id or {p.id: p for p in school.pupils})
        elif before.get(path) not in (None, digest) and not any(digest == d for _, _, d in returns.values()):
            document = school.documents[path]
            says, rows = lists.given(school.pupils[document.owner], dict(step.get("source", {}), groups=False))
            changed_document(school, path, document, {"status": "mappe"}, "plain", says, rows, {"words": set(), "boxes": 9999, "tables": 9999}, False)
            document.base.update(says)
    reading(school, [path for path in now if before.get(path) != now[path]])


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
        read = words.canaries(json.dumps(line, ensure_ascii=False))
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
    import shutil
    shutil.rmtree(school.root / "av register", ignore_errors=True)
    school.run(*arguments)
    for path in sorted((school.root / "av register").rglob("*.docx")) if (school.root / "av register").exists() else []:
        if ".iko" in path.parts:
            continue
        relative = str(path.relative_to(school.root))
        text = whole(school, relative)
        if text is not None:
            owner_in(school, relative, text)


def register_rows(path):
    if path.suffix == ".xlsx":
        for name, rows in package.sheets(path).items():
            if name != "funn":
                for number, row in enumerate(rows, 1):
                    yield name, number, row
    elif path.suffix == ".csv":
        import csv
        with open(path, encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter=";"), 1):
                yield "csv", number, row
    else:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            yield path.suffix, number, [line]


def sort_one_column(path):
    """A person sorts the column of names without the others."""
    import csv
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
        text = whole(school, path)
        if document is None or text is None:
            continue
        owner_in(school, path, text, document.owner)
        if document.typed - words.canaries(text):
            school.fault("typed words lost", "found when everything was looked through", path)
            adopt(school, path)
    for path in school.kept():
        if path not in school.looked:
            school.looked.add(path)
            text = whole(school, path)
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


def differences(school, now):
    """`endringer` says of each document whether a person wrote in it."""
    if not now:
        return
    outcome = school.run("endringer", *now, "--json", "--stille")
    for line in outcome.lines:
        path, status = line.get("fil"), line.get("status")
        document = school.documents.get(path)
        if document is None or document.stampless:
            continue
        if not document.saved and status != "uendret":
            school.fault("endringer", f"«{status}» of a document that nobody saved", path)
        elif document.saved and not document.edited and status != "lagret" and not (document.merged and status == "uendret"):
            school.fault("endringer", f"«{status}» of a document that was only saved: {line.get('endret')} {line.get('utfylt')} {line.get('tømt')} {line.get('annenTekst')}", path)
        elif (document.typed or document.gone) and status not in ("endret", "ukjent"):
            school.fault("endringer", f"«{status}» of a document that a person wrote in", path)
