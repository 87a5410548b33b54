"""The school's pupils, what its lists say of them, and those lists as files."""

import csv
import datetime
import io
import json

import form
import skole

# Two classes are one team, with a folder of its own: a run reads what was edited in a folder, and a folder of the whole school would take the time of all.
CLASSES = [(f"{year}{branch}{letter}", f"Vg{year}") for letter in "ABCDE" for year in (1, 2, 3) for branch in ("ST", "HO")]
PER_CLASS = 8
TWINS = [("Per", "Pål"), ("Marie", "Maria"), ("Ida", "Ada")]


class Pupil:
    def __init__(self, number, first, last, born, of_class):
        self.id = number
        self.number = 260001 + number
        self.first, self.last, self.born = first, last, born
        self.of_class, self.year = of_class
        self.team = team_of(self.of_class)
        # Every name that ever was the pupil's.
        self.names = {f"{first} {last}"}
        # What the list says: field to text; group to rows.
        self.says, self.groups = {}, {}

    @property
    def name(self):
        return f"{self.first} {self.last}"

    def rename(self, last):
        self.last = last
        self.names.add(self.name)


def team_of(name):
    """The two classes of a year with one letter, ST and HO, go together."""
    return name[0] + name[-1]


def invented(count):
    """Every tenth has a twin in the class, every eleventh a namesake."""
    result = []
    for number in range(count):
        first = skole.FORNAVN[number * 11 % len(skole.FORNAVN)]
        last = skole.ETTERNAVN[number * 7 % len(skole.ETTERNAVN)] + ("" if number < 34 else ["sen", "rud", "vik", "heim", "lien", "bø"][number // 34 % 6])
        of_class = CLASSES[number // PER_CLASS % len(CLASSES)]
        born = datetime.date(2011 - int(of_class[1][2]), number % 12 + 1, number * 5 % 27 + 1)
        if number % 10 == 5:
            before = result[-1]
            pair = TWINS[number // 10 % len(TWINS)]
            before.first, first, last, born, of_class = pair[0], pair[1], before.last, before.born, (before.of_class, before.year)
            before.names = {before.name}
        elif number % 11 == 8:
            before = result[-3]
            first, last, of_class = before.first, before.last, of_class if number % 2 else (before.of_class, before.year)
        result.append(Pupil(number, first, last, born, of_class))
    return result


def given(pupil, source):
    """Field to text, as one run is told; and the rows of groups."""
    says = {field: words for field, words in pupil.says.items() if source.get("fields") is None or field in source["fields"]}
    says["elev.klasse"] = pupil.of_class
    return says, pupil.groups if source.get("groups") else {}


def write(pupils, source, folder):
    """The files of a source; the arguments that name them."""
    columns = sorted({field for pupil in pupils for field in given(pupil, source)[0]} - {"elev.klasse"})
    head = [*([] if source.get("without") == "number" else ["Elevnummer"]), "Etternavn", "Fornavn",
            *([] if source.get("without") == "born" else ["Fødselsdato"]), "Klasse", "Trinn", *columns]
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow(head)
    order = sorted(pupils, key=lambda pupil: (pupil.number * source.get("order", 1)) % 10007)
    for pupil in order:
        plain = {"Elevnummer": pupil.number, "Etternavn": pupil.last, "Fornavn": pupil.first, "Fødselsdato": f"{pupil.born:%d.%m.%Y}",
                 "Klasse": pupil.of_class, "Trinn": pupil.year, **given(pupil, source)[0]}
        rows.writerow([plain.get(column, "") for column in head])
    (folder / "liste.csv").write_text("\ufeff" + text.getvalue(), newline="")
    arguments = ["--fra", "liste.csv"]
    with_rows = [pupil for pupil in pupils if given(pupil, source)[1]]
    if with_rows:
        lines = [json.dumps({"elev.navn": p.name, "elev.fødselsdato": str(p.born), **given(p, source)[1]}, ensure_ascii=False) for p in with_rows]
        (folder / "rader.jsonl").write_text("\n".join(lines) + "\n")
        arguments += ["--fra", "rader.jsonl"]
    return arguments


def words_given(pupil, source):
    """All that a run is told of a pupil, as one text."""
    says, groups = given(pupil, source)
    return "\n".join([*says.values(), *(value for rows in groups.values() for row in rows for value in row.values())])


def answers(pupil, field, writer):
    """A new answer of the field's kind."""
    random = writer.random
    if field in form.TEXTS:
        return writer.text("L", pupil.id, 2 if field in form.LINES and random.random() < 0.2 else 1)
    if field in form.DAYS:
        return f"{random.randint(1, 28):02}.{random.randint(1, 12):02}.2027"
    if field in form.CHOICES:
        return random.choice(form.CHOICES[field])
    if field in form.YES_NO:
        return random.choice(["Ja", "Nei"])
    return random.choice(form.BOXES[field])


def rows_of(pupil, group, writer):
    return [{member: writer.text("L", pupil.id) for member in form.TEXT_MEMBERS[group]} for _ in range(writer.random.randint(1, 3))]
