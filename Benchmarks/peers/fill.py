#!/usr/bin/env python3
"""Fills a form with one tool and prints one line of JSON: documents, median milliseconds a document, memory, mean size.

usage: fill.py TOOL form|letter TEMPLATES DATA N OUT
TOOL: docxtpl, docx-mailmerge2, python-docx, lxml, handwritten, handwritten-1 (packed with zlib's level 1, not 6),
      copy (the template as it is: what writing the files alone costs)

An answer is parsed before its document's clock starts, a template where the tool allows it before all of them.
"""

import copy
import json
import os
import resource
import statistics
import sys
import time
import zipfile
from array import array

from fields import TASKS, name


def save(path, content):
    with open(path, "wb") as file:
        file.write(content)


def docxtpl(form, folder):
    from docxtpl import DocxTemplate

    from controls import shown_answers

    def make(answers, path):
        own, rows = shown_answers(form, answers)
        names = {name(tag): answer.text for tag, answer in own.items()}
        names[TASKS.tag] = [{tag: answer.text for tag, answer in row.items()} for row in rows]
        # A template is read again for each document, by docxtpl itself too where one is rendered twice.
        template = DocxTemplate(f"{folder}/{form}-jinja.docx")
        template.render(names, autoescape=True)
        template.save(path)
    return make


def mailmerge(form, folder):
    from mailmerge import MailMerge

    from controls import shown_answers

    def make(answers, path):
        own, rows = shown_answers(form, answers)
        with MailMerge(f"{folder}/{form}-merge.docx") as document:
            document.merge(**{name(tag): answer.text for tag, answer in own.items()})
            if rows:
                document.merge_rows(TASKS.fields[0].tag, [{tag: answer.text for tag, answer in row.items()} for row in rows])
            document.write(path)
    return make


def python_docx(form, folder):
    from docx import Document

    from controls import fill, shown_answers

    def make(answers, path):
        document = Document(f"{folder}/{form}.docx")
        fill(document.element.body, *shown_answers(form, answers))
        document.save(path)
    return make


def lxml(form, folder):
    from lxml import etree

    from archive import Archive
    from controls import fill, shown_answers
    template = f"{folder}/{form}.docx"
    with zipfile.ZipFile(template) as file:
        tree = etree.fromstring(file.read("word/document.xml"))
    archive = Archive(template, "word/document.xml")

    def make(answers, path):
        root = copy.deepcopy(tree)
        fill(root, *shown_answers(form, answers))
        save(path, archive.bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), 6))
    return make


def handwritten(level):
    def prepare(form, folder):
        from handwritten import Handwritten
        template = Handwritten(form, f"{folder}/{form}.docx", level)
        return lambda answers, path: save(path, template.bytes(answers))
    return prepare


def copied(form, folder):
    with open(f"{folder}/{form}.docx", "rb") as file:
        content = file.read()
    return lambda answers, path: save(path, content)


TOOLS = {"docxtpl": docxtpl, "docx-mailmerge2": mailmerge, "python-docx": python_docx, "lxml": lxml, "handwritten": handwritten(6),
         "handwritten-1": handwritten(1), "copy": copied}


def main(tool, form, folder, data, count, output):
    make = TOOLS[tool](form, folder)
    os.makedirs(output, exist_ok=True)
    times, size = array("d"), 0
    with open(data, encoding="utf-8") as lines:
        for number, line in zip(range(int(count)), lines):
            answers, path = json.loads(line), f"{output}/{number:06d}.docx"
            start = time.perf_counter()
            make(answers, path)
            times.append(time.perf_counter() - start)
            size += os.path.getsize(path)
    if len(times) != int(count):
        raise SystemExit(f"{data} has {len(times)} pupils, not {count}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"tool": tool, "n": len(times), "median_ms": round(statistics.median(times) * 1000, 4),
                      "rss_mib": round(memory, 1), "bytes": size // len(times)}))


if __name__ == "__main__":
    if len(sys.argv) != 7 or sys.argv[1] not in TOOLS:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
