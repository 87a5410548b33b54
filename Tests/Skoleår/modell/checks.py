"""What must hold after a step, judged by the model's own reading of the files."""

import os
import zipfile

import corrections
import package
import pupils as lists
import words
from state import Document

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



def changed_document(school, path, document, line, mode, says, rows, boxes_before):
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
            document.foreign |= bool(step.get("template"))
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
            changed_document(school, path, document, line, mode, says, rows, school.before.get(path) or {"words": set(), "boxes": 9999, "tables": 9999})
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
    new.foreign = bool(step.get("template"))
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



# The conclusion belongs to the mapping that it ended; each plan has its own.
NEW_EACH_TIME = ("kart.konklusjon", "kart.dato", "kart.deltakere", "kart.tolk", "kart.behovForSamtale", "kart.kontaktlærersamtaler")


def goes_over(field):
    return field.startswith(("kart.", "ident.")) and field not in NEW_EACH_TIME


def carried(school, path, line, others, says, there):
    """What a person wrote of the pupil's situation goes into the next plan, where the list says nothing of it."""
    latest = max(others, key=lambda one: (school.documents[one].period, one))
    before = school.documents[latest]
    if sum(1 for one in others if school.documents[one].period == before.period) > 1:
        return
    wanted = {w for w in before.typed if goes_over(school.fields.get(w, "")) and school.fields[w] not in says}
    wanted = {w for w in wanted if w in words.canaries(school.text(latest))}
    # What was corrected goes over instead of what stood there.
    corrected = {one["field"]: one["word"] for one in corrections.holding(school, latest)}
    wanted = {w for w in wanted if school.fields[w] not in corrected} | {w for f, w in corrected.items() if goes_over(f) and f not in says}
    if wanted - there and not any(one.get("alvor") in ("advarsel", "feil") for one in line.get("funn", [])):
        fields = sorted({school.fields[w] for w in wanted - there})
        school.documents[path].history += before.history
        school.fault("not carried over", f"{fields} of {before.kind}, structural {before.structural}, untold", path)
