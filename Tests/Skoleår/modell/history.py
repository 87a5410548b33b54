"""Chooses what happens next at the school: each step is a dictionary with all that it needs, so that it can be done again alone."""

import datetime
import random

import form
import pupils as lists
import words

# How often each thing happens, of a hundred steps.
WEIGHTS = {
    "edit": 40, "says": 14, "pupil": 4, "fyll": 24, "libreoffice": 0, "mappe": 5, "file": 6, "register": 2, "damaged": 1, "joined": 1, "another day": 3, "correct": 1,
}


# What a person may correct on the page: lines of text whose label stands once in the form.
CORRECTED = ["kart.situasjon", "kart.ønsker", "kart.behov", "kart.årsaker", "kart.styrker", "kart.prøvd", "plan.hovedmål"]


class History:
    def __init__(self, seed, school, office=0):
        self.random = random.Random(seed)
        self.school, self.office = school, office
        self.writer = words.Writer(self.random)
        self.day = datetime.date(2026, 8, 24)
        # Steps that are to come after one another.
        self.follows = []
        for pupil in school.pupils:
            for field in form.FIELDS:
                if self.random.random() < 0.5:
                    pupil.says[field] = lists.answers(pupil, field, self.writer)
            for group in form.GROUPS:
                if self.random.random() < 0.4:
                    pupil.groups[group] = lists.rows_of(pupil, group, self.writer)
        self.beginnings = [
            {"do": "says", "pupil": p.id, "field": f, "text": t} for p in school.pupils for f, t in p.says.items()
        ] + [{"do": "says", "pupil": p.id, "group": g, "rows": r} for p in school.pupils for g, r in p.groups.items()]

    def source(self):
        chance = self.random.random()
        return {
            "groups": self.random.random() < 0.7,
            "without": "born" if chance < 0.06 else "number" if chance < 0.14 else None,
            "order": self.random.choice([1, 7, 4129]),
        }

    def next(self):
        weights = dict(WEIGHTS, libreoffice=3 if self.office else 0)
        if self.follows:
            return self.follows.pop(0)
        while True:
            step = getattr(self, self.random.choices(list(weights), list(weights.values()))[0].replace(" ", "_"))()
            if step is not None:
                return step

    def document(self, team=""):
        paths = sorted(path for path in self.school.documents if path.startswith(f"ut/{team}"))
        return self.random.choice(paths) if paths else None

    # What the school's lists say.

    def says(self, pupil=None):
        pupil = pupil or self.random.choice(self.school.pupils)
        if self.random.random() < 0.25:
            group = self.random.choice(list(form.GROUPS))
            rows = [dict(row) for row in pupil.groups.get(group, [])]
            how = self.random.choice(["new", "one", "more", "fewer"])
            if how == "new" or not rows:
                rows = lists.rows_of(pupil, group, self.writer)
            elif how == "one":
                self.random.choice(rows)[form.TEXT_MEMBERS[group][-1]] = self.writer.text("L", pupil.id)
            elif how == "more":
                rows += lists.rows_of(pupil, group, self.writer)[:1]
            else:
                rows.pop(self.random.randrange(len(rows)))
            return {"do": "says", "pupil": pupil.id, "group": group, "rows": rows}
        field = self.random.choice(form.FIELDS)
        text = "" if self.random.random() < 0.08 else lists.answers(pupil, field, self.writer)
        return {"do": "says", "pupil": pupil.id, "field": field, "text": text}

    def pupil(self):
        pupil = self.random.choice(self.school.pupils)
        how = self.random.choice(["last", "class", "round", "round"])
        if how == "last":
            return {"do": "pupil", "pupil": pupil.id, "last": self.random.choice(lists.skole.ETTERNAVN) + "-" + pupil.last.split("-")[0]}
        if how == "class":
            return {"do": "pupil", "pupil": pupil.id, "class": self.random.choice([c for c in lists.CLASSES if lists.team_of(c[0]) == pupil.team])}
        same = [p.id for p in self.school.pupils if p.of_class == pupil.of_class]
        some = self.random.sample(same, min(len(same), self.random.choice([2, 2, 3, len(same)])))
        # Twins and namesakes change numbers more often than others do.
        alike = [p.id for p in self.school.pupils if p.last == pupil.last and p.born == pupil.born]
        return {"do": "pupil", "round": alike if len(alike) > 1 and self.random.random() < 0.5 else some}

    # What the tool is asked for.

    def fyll(self):
        mode = self.random.choices(["plain", "oppdater", "ny-periode", "ny-kopi"], [8, 16, 2, 1])[0]
        pupil = self.random.choice(self.school.pupils)
        step = {"do": "fyll", "mode": mode, "date": str(self.day), "source": self.source(), "whole": self.random.random() < 0.5}
        edited = sorted(path for path, document in self.school.documents.items() if document.edited)
        if edited and self.random.random() < 0.7:
            pupil = self.school.pupils[self.school.documents[self.random.choice(edited)].owner]
        if self.random.random() < 0.5 or mode == "ny-periode":
            step["pupils"] = [pupil.id]
        step["class"], step["team"] = pupil.of_class, pupil.team
        chance = self.random.random()
        if chance < 0.05:
            step["kill"] = self.random.uniform(0.005, 0.08)
        elif chance < 0.12:
            step["try"] = True
        elif chance < 0.22:
            step["again"] = True
        elif chance < 0.25 and mode == "oppdater":
            step["template"] = True
        elif chance < 0.28:
            step["open"] = [path for path in [self.document()] if path]
        # Now and then the list has just changed for somebody in whose plan a person wrote.
        if step.get("pupils") and mode == "oppdater" and self.random.random() < 0.6:
            self.follows.append(step)
            return self.says(pupil)
        return step

    def update(self, pupil, mode="oppdater"):
        """A run for one pupil alone, on a later day."""
        self.day = min(self.day + datetime.timedelta(days=1), datetime.date(2027, 7, 20))
        return {"do": "fyll", "mode": mode, "date": str(self.day), "source": self.source(), "whole": False, "pupils": [pupil.id], "class": pupil.of_class, "team": pupil.team}

    def libreoffice(self):
        paths = sorted(path for path, d in self.school.documents.items() if path.startswith("ut/") and "libreoffice" not in d.history[-3:])
        count = min(len(paths), self.office)
        return {"do": "libreoffice", "files": self.random.sample(paths, count)} if count else None

    def mappe(self):
        pupil = self.random.choice(self.school.pupils)
        step = {"do": "mappe", "date": str(self.day), "team": pupil.team}
        if self.random.random() < 0.25:
            step["source"], step["class"] = self.source(), pupil.of_class
            return step
        step["returns"] = []
        for _ in range(self.random.randint(1, 2)):
            path = self.document(pupil.team)
            if path is None:
                return None
            again = self.random.random() < 0.3
            for _ in range(2 if again else 1):
                changes = [self.change(path) for _ in range(self.random.randint(0, 2))]
                step["returns"].append({"file": path, "edits": [one for one in changes if one]})
        return step

    def another_day(self):
        self.day = min(self.day + datetime.timedelta(days=self.random.randint(1, 12)), datetime.date(2027, 7, 20))
        return {"do": "everything", "date": str(self.day)} if self.random.random() < 0.1 else self.says()

    def register(self):
        return {"do": "register", "team": self.random.choice(self.school.pupils).team, "as": self.random.choice(["csv", "xlsx", "jsonl"]), "date": str(self.day), "sorted": self.random.random() < 0.3}

    def damaged(self):
        path = self.document()
        return {"do": "damaged", "file": path, "date": str(self.day), "source": {"groups": False}, "mode": self.random.choice(["plain", "oppdater", "ny-periode"])} if path else None

    def correct(self):
        path = self.document()
        field = self.random.choice(CORRECTED)
        return {"do": "correct", "file": path, "field": field, "text": self.writer.text("P", self.school.documents[path].owner).split("\n")[0]} if path else None

    def joined(self):
        paths = [self.document() for _ in range(2)]
        return {"do": "joined", "files": paths} if all(paths) else None

    # What people do.

    def file(self):
        path = self.document()
        if path is None:
            return None
        document = self.school.documents[path]
        copies = [p for p in sorted(self.school.documents) if "kopi" in p or "(2)" in p]
        how = self.random.choice(["copy", "rename", "move", "save-as", "delete", "delete"])
        if how == "delete":
            # Of two of one pupil a person throws one away; or the one that no program knows any more.
            spare = copies or [p for p, d in sorted(self.school.documents.items()) if d.stampless]
            return {"do": "file", "how": "delete", "file": self.random.choice(spare)} if spare else None
        if how == "save-as":
            other = self.random.choice(self.school.pupils)
            if other.id == document.owner or document.tagless or document.structural:
                return None
            to = f"{path.rsplit('/', 1)[0]}/{other.last}, {other.first} – oppfølgingsplan.docx"
            return {"do": "file", "how": how, "file": path, "to": to, "other": other.id, "texts": [self.writer.text("P", other.id) for _ in range(4)]}
        folder, name = path.rsplit("/", 1)
        stem = name.removesuffix(".docx")
        to = {"copy": f"{folder}/{stem} - kopi.docx", "rename": f"{folder}/{stem.split(' –')[0]} plan {self.writer.number}.docx", "move": f"{'/'.join(path.split('/')[:2])}/flyttet/{name}"}[how]
        return {"do": "file", "how": how, "file": path, "to": to}

    def edit(self):
        path = self.document()
        change = self.change(path) if path else None
        pupil = self.school.pupils[self.school.documents[path].owner] if path else None
        if change and change.get("place") and self.random.random() < 0.5:
            other = self.random.choice([c for c in lists.CLASSES if lists.team_of(c[0]) == pupil.team and c[0] != pupil.of_class])
            self.follows = [{"do": "pupil", "pupil": pupil.id, "class": other}, dict(self.update(pupil), **{"class": other[0]})]
        if change and change["how"] == "google" and self.random.random() < 0.5:
            self.follows = [self.update(pupil, self.random.choice(["plain", "oppdater"]))]
        return dict(change, do="edit", file=path) if change else None

    def change(self, path):
        """One change to a document, of a kind that its state allows."""
        pick, document = self.random, self.school.documents[path]
        owner = document.owner
        with_label = sorted(self.school.labels)
        kinds = {"type": 14, "append": 6, "clear": 5, "delete-row": 4, "add-row": 4, "retype": 5, "tick": 4, "boxes-word": 3, "boxes-gone": 3,
                 "delete-table": 1, "loose": 2, "save": 3, "second place": 3, "choice": 4}
        if not document.tagless:
            kinds |= {"drop-control": 3, "unwrap": 2, "beside": 3, "strip": 3, "google": 1}
        how = pick.choices(list(kinds), list(kinds.values()))[0]
        field = pick.choice([f for f in form.TEXTS if f in with_label or not document.tagless])
        if how in ("type", "append"):
            return {"how": how, "field": field, "text": self.writer.text("P", owner)}
        if how in ("clear", "drop-control", "unwrap"):
            return {"how": how, "field": field}
        if how == "beside":
            groups = [f"{g}.{m}" for g, members in form.TEXT_MEMBERS.items() for m in members]
            field = pick.choice([field, pick.choice(groups)])
            return {"how": how, "field": field, "text": self.writer.text("P", owner)}
        if how == "second place":
            return {"how": "append", "field": "elev.klasse", "place": 1, "text": self.writer.text("P", owner)} if not document.tagless else None
        if how == "choice":
            field = pick.choice([f for f in form.CHOICES if f in with_label or not document.tagless])
            if field == "foresatte.orientertVed" or document.tagless:
                return {"how": "type", "field": field, "text": self.writer.text("P", owner)}
            return {"how": "type", "field": field, "text": pick.choice(form.CHOICES[field])}
        if how in ("delete-row", "add-row", "retype"):
            # A row is known by a word in it.
            there = sorted(words.canaries(self.school.text(path)))
            inside = [w for w in there if any((self.school.fields.get(w) or "").startswith(g + ".") for g in form.GROUPS)]
            if not inside:
                return None
            word = pick.choice(inside)
            group, member = self.school.fields[word].rsplit(".", 1)
            if how == "delete-row":
                return {"how": how, "word": word}
            if how == "retype":
                return {"how": how, "word": word, "field": f"{group}.{member}", "text": self.writer.text("P", owner)}
            return {"how": how, "word": word, "group": group, "texts": {m: self.writer.text("P", owner) for m in form.TEXT_MEMBERS[group]}}
        if how == "tick":
            return {"how": how, "field": pick.choice(form.YES_NO + list(form.BOXES))}
        if how in ("boxes-word", "boxes-gone"):
            field = pick.choice([f for f in form.YES_NO + list(form.BOXES) if f in with_label])
            text = pick.choice(["", "Ja, "]) + self.writer.text("P", owner)
            return {"how": how, "field": field, "text": text if how == "boxes-word" else ""}
        if how in ("delete-table", "loose"):
            return {"how": how, "number": pick.randint(1, 9), **({"text": self.writer.text("P", owner)} if how == "loose" else {})}
        return {"how": how}
