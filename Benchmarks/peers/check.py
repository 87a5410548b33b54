#!/usr/bin/env python3
"""Does a filled document say exactly what it must? Read by Python's own XML, so by none of the tools that are compared.

The text of every paragraph is compared, so an answer that is lost, stands elsewhere or stands twice is found; with --controls also what
each content control holds: ticked or not, the day, the answer by its tag. What `iko les` wrote is compared answer by answer.
"""

import argparse
import json
import os
import sys
import zipfile
from functools import cache
from xml.etree import ElementTree

from fields import FORMS, TASKS, Shown, fields_of, shown
from layout import page
from pupils import pupil

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@cache
def _expected(form, number):
    """The lines of the page and what the controls hold, of one pupil: asked for again for each tool."""
    answers = pupil(form, number)
    held = [(field.tag, shown(field, answers[field.tag])) for field in fields_of(form)]
    held += [(field.tag, shown(field, row[field.tag])) for row in answers.get(TASKS.tag, ()) for field in TASKS.fields]
    return page(form, answers), held


def faults(form, path, number, has_controls=False):
    """What is wrong with the document of a pupil, by place and kind: nothing where it is as it must be."""
    with zipfile.ZipFile(path) as file:
        broken = file.testzip()
        if broken:
            return [f"{broken} does not unpack"]
        root = ElementTree.fromstring(file.read("word/document.xml"))
    found = [_text(paragraph) for paragraph in root.iter(W + "p")]
    expected, held = _expected(form, number)
    wrong = [f"paragraph {number}: «{is_there}», not «{must_be}»"
             for number, (is_there, must_be) in enumerate(zip(found, expected), 1) if is_there != must_be]
    if len(found) != len(expected):
        wrong.append(f"{len(found)} paragraphs, not {len(expected)}")
    if has_controls:
        wrong += _differences([held for held in map(_held, root.iter(W + "sdt")) if held], held)
    return wrong


def _differences(found, expected):
    wrong = [f"control {number}: {is_there}, not {must_be}"
             for number, (is_there, must_be) in enumerate(zip(found, expected), 1) if is_there != must_be]
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


def check_folder(form, folder, count, has_controls=False, every=1):
    """The first fault in a folder that must hold the documents of so many pupils, or nothing. Files that are not numbered belong to
    the pupil whose name stands in them; of many, every so-manieth can be opened."""
    files = documents(folder)
    if len(files) != count:
        return f"{len(files)} documents, not {count}"
    is_numbered = os.path.basename(files[0])[:-len(".docx")].isdigit()
    numbers = {} if is_numbered else {pupil(form, number)["elev.navn"]: number for number in range(count)}
    for place, path in list(enumerate(files))[::every]:
        number = place if is_numbered else numbers.pop(_name(path), None)
        if number is None:
            return f"{os.path.basename(path)}: the name of no pupil, or of one that was there before"
        wrong = faults(form, path, number, has_controls)
        if wrong:
            return f"{os.path.basename(path)}: {wrong[0]}" + (f", and {len(wrong) - 1} more" if wrong[1:] else "")
    return ""


def _name(path):
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read("word/document.xml"))
    held = dict(filter(None, map(_held, root.iter(W + "sdt"))))
    return held["elev.navn"].text if "elev.navn" in held else None


def check_answers(lines, count):
    """The first fault in what `iko les --json` said of so many documents, or nothing."""
    expected = {answers["elev.navn"]: answers for answers in (pupil("form", number) for number in range(count))}
    readings = [json.loads(line)["verdier"] for line in lines]
    if len(readings) != count:
        return f"{len(readings)} documents read, not {count}"
    for answers in readings:
        must_be = expected.pop(answers.get("elev.navn"), None)
        if must_be is None:
            return f"{answers.get('elev.navn')}: the name of no pupil, or of one that was there before"
        wrong = [tag for tag in {**must_be, **answers} if answers.get(tag) != must_be.get(tag)]
        if wrong:
            return f"{answers['elev.navn']}: {len(wrong)} answers are others, among them {wrong[0]}"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=[*FORMS, "answers"])
    parser.add_argument("path", help="a folder of documents of pupils 0 to N − 1, or the JSON lines of iko les")
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--controls", action="store_true")
    parser.add_argument("--every", type=int, default=1, metavar="K", help="open each Kth document only")
    args = parser.parse_args()
    if args.what == "answers":
        with open(args.path, encoding="utf-8") as lines:
            fault = check_answers(lines, args.count)
    else:
        fault = check_folder(args.what, args.path, args.count, args.controls, args.every)
    print(fault or f"{args.count} documents: every answer that was looked for is there")
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main())
