"""What must hold after a round of the two folders, a run that was killed, and a run that only shows what it would do."""

import os

import checks
import looks
import pupils as lists
import words

UT = "ut"


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
                    school.fault("typed words lost", "a returned document took the place of one that was edited", path)
            if before.get(path) != digest:
                school.documents[path] = document
        elif school.path(name).exists():
            if not any(one.name.startswith(school.path(name).stem) and "feil" in one.name for one in school.path(name).parent.iterdir()):
                school.fault("return untold", "it lies in INN without a feil.txt", source)
        else:
            there = set().union(*(words.canaries(school.text(one)) for one in now if school.documents.get(one, document).owner == document.owner), set())
            if document.typed - there:
                school.fault("typed words lost", f"{len(document.typed - there)} words of a returned document", source)
    # What was not taken, a person takes out again.
    for one in [*(school.root / "inn").glob("liste*"), *(school.root / "inn/retur").glob("*")]:
        one.unlink()
    by_id = {pupil.id: pupil for pupil in asked}
    for path, digest in now.items():
        if path not in school.documents:
            checks.made(school, dict(step, mode="plain"), step.get("source", {}), path, {"funn": [{}] if outcome.code else [], "status": "mappe"}, by_id or {p.id: p for p in school.pupils})
        elif before.get(path) not in (None, digest) and not any(digest == d for _, _, d in returns.values()):
            document = school.documents[path]
            says, rows = lists.given(school.pupils[document.owner], dict(step.get("source", {}), groups=False))
            checks.changed_document(school, path, document, {"status": "mappe"}, "plain", says, rows, {"words": set(), "boxes": 9999, "tables": 9999})
            document.base.update(says)
    looks.reading(school, [path for path in now if before.get(path) != now[path]])



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
            checks.whole(school, path)



def plan(school, planned, outcome):
    """What `--prøv` says is what is then done."""
    def said(one):
        return sorted((line.get("nøkkel") or "", line.get("status") or "") for line in one.lines if "status" in line)
    if said(planned) != said(outcome):
        differ = [pair for pair in zip(said(planned), said(outcome)) if pair[0] != pair[1]]
        school.fault("prøv said otherwise", f"{differ[:3]}", None)
