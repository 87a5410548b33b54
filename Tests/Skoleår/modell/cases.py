"""Short histories of faults that once were: each is played alone, and ends without a fault.

The first pupil's plan is edited, the list changes, the tool runs. A case that needs LibreOffice is left out where that is not installed.
"""

PLAN = "ut/1A/1STA/Aasen, Anna – oppfølgingsplan 2026-08-24.docx"
TWIN = "ut/1A/1STA/Sæther, Per – oppfølgingsplan 2026-08-24.docx"
OTHER = "ut/1A/1STA/Fjeld, Elif – oppfølgingsplan 2026-08-24.docx"


def word(number, pupil=0, origin="L"):
    return f"{origin}q{pupil:03}v{number:05}"


def typed(number, pupil=0):
    return word(number, pupil, "P")


def says(field, text, pupil=0):
    return {"do": "says", "pupil": pupil, "field": field, "text": text}


def rows(*texts):
    return {"do": "says", "pupil": 0, "group": "tiltak", "rows": [{"tiltak": one, "omfang": other} for one, other in texts]}


def fyll(mode="plain", date="2026-08-24", of_class="1STA", without=None, groups=True, **more):
    return {"do": "fyll", "mode": mode, "class": of_class, "team": "1A", "whole": False, "date": date, "source": {"groups": groups, "without": without}, **more}


def edit(how, path=PLAN, **more):
    return {"do": "edit", "file": path, "how": how, **more}


def correct(field, number, path=PLAN):
    return {"do": "correct", "file": path, "field": field, "text": typed(number)}


FIRST, SECOND = (word(3), word(4)), (word(5), word(6))
BEGIN = [
    says("kart.situasjon", word(1)), says("kart.behov", word(2)), says("ident.fase", "Fortløpende"), says("elev.medvirket", "Nei"), says("kart.tolk", "Ja"),
    rows(FIRST, SECOND), says("kart.situasjon", word(20, 1), 1), says("kart.situasjon", word(30, 2), 2), says("kart.situasjon", word(40, 4), 4),
    says("kart.situasjon", word(50, 5), 5),
]
LOOK = {"do": "everything", "date": "2026-10-01"}
NEW = says("kart.behov", word(10))
OFFICE = {"do": "libreoffice", "files": [PLAN]}
LATER = fyll("oppdater", "2026-09-24")
BOXES = edit("boxes-word", field="elev.medvirket", text="Ja, " + typed(11))
OFF_LIST = edit("type", field="ident.fase", text=typed(12))
SECOND_PLACE = edit("append", field="elev.klasse", place=1, text=typed(13))
MOVED = {"do": "pupil", "pupil": 0, "class": ["1HOA", "Vg1"]}
RENAMED = {"do": "pupil", "pupil": 0, "last": "Lie-Aasen"}
STRENGTHS = edit("type", field="kart.styrker", text=typed(14))


def both(name, *steps):
    """A case as Word leaves the document, and one that LibreOffice saved before the edit or after it."""
    return {name: [fyll(), *steps], f"{name}, LibreOffice before": [fyll(), OFFICE, *steps],
            f"{name}, LibreOffice after": [fyll(), *steps[:-2], OFFICE, *steps[-2:]]}


CASES = {
    **both("a table deleted", edit("delete-table", number=4), NEW, LATER),
    **both("a table with the answer deleted", edit("delete-table", number=5), NEW, LATER),
    **both("a row deleted", edit("delete-row", word=word(5)), NEW, LATER),
    **both("a row deleted, and the list has one more", edit("delete-row", word=word(5)), rows(FIRST, SECOND, (word(45), word(46))), LATER),
    **both("a row deleted, and the list in another order", edit("delete-row", word=word(5)), rows(SECOND, FIRST), LATER),
    **both("a row typed over, and gone from the list", edit("retype", word=word(5), field="tiltak.tiltak", text=typed(31)), rows(FIRST), LATER),
    **both("a row typed over, and another in the list", edit("retype", word=word(5), field="tiltak.tiltak", text=typed(31)), rows(FIRST, (word(35), word(36))), LATER),
    **both("a row added", edit("add-row", word=word(5), group="tiltak", texts={"tiltak": typed(41), "omfang": typed(42)}), rows((word(3), word(44))), LATER),
    **both("boxes replaced by a word", BOXES, NEW, LATER),
    **both("boxes replaced by a word, another answer in the list", BOXES, says("elev.medvirket", "Ja"), LATER),
    **both("boxes deleted", edit("boxes-gone", field="kart.tolk", text=""), NEW, LATER),
    **both("boxes deleted, another answer in the list", edit("boxes-gone", field="elev.medvirket", text=""), says("elev.medvirket", "Ja"), LATER),
    **both("an answer emptied", edit("clear", field="kart.situasjon"), NEW, LATER),
    **both("an answer emptied, another in the list", edit("clear", field="kart.behov"), NEW, LATER),
    **both("a control taken away", edit("drop-control", field="kart.situasjon"), NEW, LATER),
    **both("a control taken away, another answer in the list", edit("drop-control", field="kart.behov"), NEW, LATER),
    **both("a control unwrapped", edit("unwrap", field="kart.behov"), NEW, LATER),
    **both("an answer that is not on the list", OFF_LIST, NEW, LATER),
    **both("an answer that is not on the list, another in the list", OFF_LIST, says("ident.fase", "Trinnoppstart Vg2"), LATER),
    **both("the second place of a field", SECOND_PLACE, MOVED, fyll("oppdater", "2026-09-24", "1HOA")),
    **both("words beside a control", edit("beside", field="kart.behov", text=typed(47)), NEW, LATER),
    **both("a line outside the fields", edit("loose", number=3, text=typed(19)), NEW, LATER),
    **both("another template", STRENGTHS, NEW, dict(LATER, template=True)),
    **both("another template after boxes were replaced", BOXES, NEW, dict(LATER, template=True)),
    **both("another template after a row was deleted", edit("delete-row", word=word(5)), NEW, dict(LATER, template=True)),
    **both("the next plan", STRENGTHS, NEW, fyll("ny-periode", "2027-01-10")),
    **both("the next plan after boxes were replaced", edit("boxes-word", field="kart.utfordringer", text=typed(18)), NEW, fyll("ny-periode", "2027-01-10")),
    **both("the next plan after an answer off the list", edit("type", field="kart.konklusjon", text=typed(18)), NEW, fyll("ny-periode", "2027-01-10")),
    **both("the older list again", edit("clear", field="kart.behov"), NEW, LATER, says("kart.behov", word(2)), fyll("oppdater", "2026-09-25")),
    **both("a list that tells less, and then all", NEW, fyll("oppdater", "2026-09-01", groups=False), edit("delete-row", word=word(5)), rows(FIRST, SECOND), LATER),
    **both("another surname", STRENGTHS, RENAMED, LATER),
    **both("another surname, no number", RENAMED, fyll("oppdater", "2026-09-24", without="number")),
    **both("another surname and class", STRENGTHS, RENAMED, MOVED, fyll("oppdater", "2026-09-24", "1HOA")),
    **both("saved, and everything looked at", edit("save"), NEW, {"do": "everything", "date": "2026-09-01"}),
    **both("a number that is another's now", STRENGTHS, {"do": "pupil", "round": [0, 2]}, fyll("oppdater", "2026-08-24", without="born")),
    **both("a copy, and both edited", STRENGTHS, {"do": "file", "how": "copy", "file": PLAN, "to": PLAN.replace(".docx", " - kopi.docx")}, edit("type", field="kart.prøvd", text=typed(60)), NEW, LATER),
    **both("saved as another pupil's", {"do": "file", "how": "save-as", "file": PLAN, "to": "ut/1A/1STA/AAA.docx", "other": 1, "texts": [typed(17, 1)]}, NEW, fyll("ny-periode", "2027-01-10")),
    **both("cut off", NEW, {"do": "damaged", "file": PLAN, "date": "2026-10-01", "source": {"groups": False}, "mode": "ny-periode"}),
    **both("handed in twice", {"do": "mappe", "date": "2026-09-02", "team": "1A", "returns": [
        {"file": PLAN, "edits": [{"how": "type", "field": "kart.styrker", "text": typed(51)}]}, {"file": PLAN, "edits": [{"how": "type", "field": "kart.styrker", "text": typed(52)}]}]}, NEW, LATER),
    **both("handed in after it was edited", STRENGTHS, {"do": "mappe", "date": "2026-09-02", "team": "1A", "returns": [
        {"file": PLAN, "edits": [{"how": "clear", "field": "kart.styrker"}, {"how": "type", "field": "kart.prøvd", "text": typed(52)}]}]}, NEW, LATER),
    **both("a reading corrected on the page", correct("kart.styrker", 71)),
    **both("a reading corrected, and the document brought up to date", correct("kart.styrker", 71), NEW, LATER),
    **both("a reading corrected, and the next plan", correct("kart.situasjon", 72), correct("kart.styrker", 71), fyll("ny-periode", "2027-01-10", groups=False), LOOK),
    **both("a reading corrected twice, and the document moved", correct("kart.styrker", 71), correct("kart.styrker", 73),
           {"do": "file", "how": "rename", "file": PLAN, "to": "ut/1A/1STA/flyttet plan.docx"}, LOOK),
    **both("a reading corrected, and the document saved as another pupil's", STRENGTHS, correct("kart.prøvd", 71),
           {"do": "file", "how": "save-as", "file": PLAN, "to": "ut/1A/1STA/AAA.docx", "other": 1, "texts": [typed(17, 1)]}, LOOK),
    **both("a reading corrected, and the document written in", correct("kart.styrker", 71), edit("type", field="kart.prøvd", text=typed(60)), LOOK),
    "twins whose numbers changed places": [fyll(), edit("type", TWIN, field="kart.styrker", text=typed(15, 4)), {"do": "pupil", "round": [4, 5]}, fyll("oppdater")],
    "exported by Google Docs, a later day": [fyll(), edit("google"), fyll("plain", "2026-10-24")],
    "exported by Google Docs, and --oppdater": [fyll(), edit("google"), STRENGTHS, NEW, fyll("oppdater", "2026-10-24")],
    "exported by Google Docs, and the next plan": [fyll(), edit("google"), STRENGTHS, fyll("ny-periode", "2027-01-10")],
    "two pupils in one file": [fyll(), {"do": "joined", "files": [PLAN, OTHER]}],
    "two pupils in one file, LibreOffice on one": [fyll(), OFFICE, {"do": "joined", "files": [PLAN, OTHER]}],
    "two pupils in one file, LibreOffice on both": [fyll(), dict(OFFICE, files=[PLAN, OTHER]), {"do": "joined", "files": [PLAN, OTHER]}],
    "two pupils in one file, LibreOffice on the second": [fyll(), dict(OFFICE, files=[OTHER]), {"do": "joined", "files": [PLAN, OTHER]}],
    "words beside a control in a row": [fyll(), edit("beside", field="tiltak.tiltak", text=typed(16))],
    "a register whose names were sorted alone": [fyll(), {"do": "register", "team": "1A", "as": "csv", "date": "2026-09-01", "sorted": True}],
    "a table deleted, twice through LibreOffice": [fyll(), OFFICE, STRENGTHS, NEW, LATER, edit("delete-row", word=word(5)), OFFICE, says("kart.behov", word(61)), fyll("oppdater", "2026-10-01")],
}


def play(make, tell, only=None):
    """Each case in a school of its own, of eight pupils; how many were played, and how many had a fault."""
    played = wrong = 0
    for name, steps in CASES.items():
        school = make()
        if only and only not in name or school.office is None and any(step["do"] == "libreoffice" for step in steps):
            continue
        for step in BEGIN + steps:
            school.do(step)
        played, wrong = played + 1, wrong + bool(school.faults)
        for fault in school.faults:
            tell(name, fault)
    return played, wrong
