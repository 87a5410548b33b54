#!/usr/bin/env python3
"""Invented pupils. What pupil number n answers follows from n and the field alone, so each tool gets the same, on each machine.

usage: pupils.py form|letter N FILE      N pupils, one JSON object a line; FILE ending in .csv gives a class list (letter only)
"""

import json
import sys
from hashlib import shake_256

from fields import FORMS, Group, fields_of

# With what XML and archives must take care of: signs that are escaped, letters outside ASCII.
_WORDS = ("eleven arbeider selvstendig med støtte fra veilederen og skriver logg hver dag måler sager høvler & pusser rydder etter seg "
          "bruker verneutstyr på verkstedet viser framgang i «faget» < 85 minutter per økt trenger påminning om å sjekke arbeidet "
          "O'Brien Müller ønsker å prøve nye oppgaver før jul").split()
_FIRST = "Eksempla Prøvar Testine Oppdiktor Fiktiva Mønstrid Skissa Utkastor".split()
_SYLLABLES = "ba de fi go hu ja ke li mo nu pa re si to vu skå trø bly stå frø".split()
_NUMBERS = {"skole.telefon", "bedrift.telefon"}
ROWS = 5
# The day that the letters are dated, whichever day the benchmark is run.
TODAY = "2026-08-17"


class _Dice:
    def __init__(self, number, tag):
        self._digits = shake_256(f"{number}/{tag}".encode()).digest(64)

    def at(self, place, sides):
        return int.from_bytes(self._digits[2 * place:2 * place + 2], "big") % sides


def _surname(number):
    """Another one for each number, and no digits: a name has none, and iko says so."""
    name = ""
    while number or len(name) < 4:
        number, syllable = divmod(number, len(_SYLLABLES))
        name += _SYLLABLES[syllable]
    return name.capitalize() + "stad"


def _answer(number, field, row=""):
    dice = _Dice(number, field.tag + row)
    if field.tag == "elev.navn":
        return f"{_FIRST[number % len(_FIRST)]} {_surname(number // len(_FIRST))}"
    if field.tag == "elev.klasse":
        return f"{1 + number % 3}ST{chr(65 + number // 30 % 26)}"
    if field.tag == "dok.dato":
        return TODAY
    if field.tag in _NUMBERS:
        return f"{40000000 + dice.at(0, 50000) * 100 + dice.at(1, 100)}"
    if field.kind == "day":
        year = 2008 + dice.at(0, 3) if field.tag == "elev.fødselsdato" else 2026
        return f"{year}-{1 + dice.at(1, 12):02d}-{1 + dice.at(2, 28):02d}"
    if field.kind == "choice":
        return field.choices[dice.at(0, len(field.choices))]
    if field.kind == "check":
        return dice.at(0, 2) == 1
    return " ".join(_WORDS[dice.at(place, len(_WORDS))] for place in range(1, 4 + dice.at(0, 11)))


def pupil(form, number):
    answers = {field.tag: _answer(number, field) for field in fields_of(form)}
    for group in FORMS[form]:
        if isinstance(group, Group):
            answers[group.tag] = [{field.tag: _answer(number, field, str(row)) for field in group.fields} for row in range(ROWS)]
    return answers


def class_list(count):
    """Lines of a class list, from which iko makes the same letters."""
    yield "Elevnummer;Fornavn;Etternavn;Klasse;Fødselsdato"
    for number in range(count):
        answers = pupil("letter", number)
        first, last = answers["elev.navn"].split(" ", 1)
        year, month, day = answers["elev.fødselsdato"].split("-")
        yield f"{100000 + number};{first};{last};{answers['elev.klasse']};{day}.{month}.{year}"


def write(form, count, path):
    lines = class_list(count) if path.endswith(".csv") else (
        json.dumps(pupil(form, number), ensure_ascii=False) for number in range(count))
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in FORMS:
        raise SystemExit(__doc__)
    write(sys.argv[1], int(sys.argv[2]), sys.argv[3])
