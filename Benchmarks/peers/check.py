#!/usr/bin/env python3
"""Does a filled document say exactly what it must? Read by Python's own XML, so by none of the tools that are compared.

usage: check.py form|letter FOLDER N [--controls]      documents of pupils 0 to N − 1, in the order of their names

The text of every paragraph is compared, so an answer that is lost, stands elsewhere or stands twice is found; with --controls also what
each content control holds: ticked or not, the day, the answer by its tag.
"""

import os
import sys
import zipfile
from xml.etree import ElementTree

from fields import AGREEMENT_FIELDS, FORMS, TASKS, Shown, shown
from layout import page
from pupils import pupil

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def faults(form, path, answers, has_controls=False):
    """What is wrong with a document, by place and kind: nothing where it is as it must be."""
    with zipfile.ZipFile(path) as file:
        broken = file.testzip()
        if broken:
            return [f"{broken} does not unpack"]
        root = ElementTree.fromstring(file.read("word/document.xml"))
    found = [_text(paragraph) for paragraph in root.iter(W + "p")]
    expected = page(form, answers)
    wrong = [f"paragraph {number}: «{is_there}», not «{must_be}»"
             for number, (is_there, must_be) in enumerate(zip(found, expected), 1) if is_there != must_be]
    if len(found) != len(expected):
        wrong.append(f"{len(found)} paragraphs, not {len(expected)}")
    if has_controls:
        wrong += _wrong_controls(form, root, answers)
    return wrong


def _wrong_controls(form, root, answers):
    fields = AGREEMENT_FIELDS if form == "form" else FORMS["letter"][0].fields
    expected = [(field.tag, shown(field, answers[field.tag])) for field in fields]
    if form == "form":
        expected += [(field.tag, shown(field, row[field.tag])) for row in answers[TASKS.tag] for field in TASKS.fields]
    found = [held for held in map(_held, root.iter(W + "sdt")) if held]
    # The fields stand in the order of the form except those that the table of pupils takes first.
    missing = sorted(set(expected) - set(found)) + sorted(set(found) - set(expected))
    wrong = [f"control {tag}: {held}" for tag, held in missing]
    if len(found) != len(expected):
        wrong.append(f"{len(found)} controls, not {len(expected)}")
    return wrong


def _held(control):
    """Tag and answer of a control; nothing for a section that repeats and for its items."""
    properties = control.find(W + "sdtPr")
    tag = properties.find(W + "tag")
    if tag is None or any(child.tag.endswith("}repeatingSection") for child in properties):
        return None
    if properties.find(W + "showingPlcHdr") is not None:
        return tag.get(W + "val"), Shown("", "still shows its prompt")
    checked, day = properties.find(f"{W14}checkbox/{W14}checked"), properties.find(W + "date")
    value = checked.get(W14 + "val") if checked is not None else day.get(W + "fullDate", "") if day is not None else ""
    return tag.get(W + "val"), Shown(_text(control.find(W + "sdtContent")), value)


def _text(element):
    return "".join(text.text or "" for text in element.iter(W + "t"))


def documents(folder):
    """The documents of a folder and those below it, by name, without what a tool lays beside them."""
    return sorted(os.path.join(path, name) for path, _, names in os.walk(folder) for name in names if name.endswith(".docx"))


def check_folder(form, folder, count, has_controls=False):
    """The first fault in a folder that must hold the documents of so many pupils, or nothing. The pupil is found by the name on the
    page where files are not numbered."""
    files = documents(folder)
    if len(files) != count:
        return f"{len(files)} documents, not {count}"
    by_name = {} if os.path.basename(files[0])[:-5].isdigit() else {
        pupil(form, number)["elev.navn"]: number for number in range(count)}
    for place, path in enumerate(files):
        number = _number(path, by_name) if by_name else place
        if number is None:
            return f"{os.path.basename(path)}: the name of no pupil, or of one that was there before"
        wrong = faults(form, path, pupil(form, number), has_controls)
        if wrong:
            return f"{os.path.basename(path)}: {wrong[0]}" + (f", and {len(wrong) - 1} more" if wrong[1:] else "")
    return ""


def _number(path, by_name):
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read("word/document.xml"))
    for control in root.iter(W + "sdt"):
        held = _held(control)
        if held and held[0] == "elev.navn":
            return by_name.pop(held[1].text, None)
    return None


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--controls"]
    if len(arguments) != 3 or arguments[0] not in FORMS:
        raise SystemExit(__doc__)
    fault = check_folder(arguments[0], arguments[1], int(arguments[2]), "--controls" in sys.argv)
    print(fault or f"{arguments[2]} documents hold every answer")
    sys.exit(1 if fault else 0)
