#!/usr/bin/env python3
"""Reads filled forms with one tool, checks that every answer was found, and prints one line of JSON as fill.py does.

usage: read.py TOOL FOLDER DATA N      TOOL: lxml, python-docx (answers by tag), docx2python (the text of the page alone)

The documents are those that fill.py wrote: numbered, of the pupils of DATA in the same order. Documents are read over again where
there are fewer than N.
"""

import json
import os
import resource
import statistics
import sys
import time
import zipfile

from layout import page


def lxml():
    from lxml import etree

    from controls import read

    def answers(path):
        with zipfile.ZipFile(path) as file:
            return read(etree.fromstring(file.read("word/document.xml")))
    return answers


def python_docx():
    from docx import Document

    from controls import read
    return lambda path: read(Document(path).element.body)


def docx2python():
    from docx2python import docx2python as opened

    def text(path):
        with opened(path) as document:
            return document.body
    return text


TOOLS = {"lxml": lxml, "python-docx": python_docx, "docx2python": docx2python}


def lines(nested):
    return [line for part in nested for line in lines(part)] if isinstance(nested, list) else [nested]


def lost(tool, result, answers):
    """What a reading lacks: of answers by tag any difference, of text the lines of the page that are not in it."""
    if tool != "docx2python":
        return [tag for tag in answers if result.get(tag) != answers[tag]] + [tag for tag in result if tag not in answers]
    text = " ".join(" ".join(lines(result)).split())
    return [line for line in page("form", answers) if " ".join(line.split()) not in text]


def main(tool, folder, data, count):
    read = TOOLS[tool]()
    files = sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".docx"))
    with open(data, encoding="utf-8") as text:
        pupils = [json.loads(line) for _, line in zip(files, text)]
    times = []
    for number in range(int(count)):
        start = time.perf_counter()
        result = read(files[number % len(files)])
        times.append(time.perf_counter() - start)
        missing = lost(tool, result, pupils[number % len(files)])
        if missing:
            name = os.path.basename(files[number % len(files)])
            raise SystemExit(f"{name}: {len(missing)} answers are lost or others, among them {missing[0]}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"tool": tool, "n": len(times), "median_ms": round(statistics.median(times) * 1000, 4),
                      "rss_mib": round(memory, 1), "bytes": 0}))


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[1] not in TOOLS:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
