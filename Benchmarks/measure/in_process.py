"""Filling and reading in process, on one thread: what a tool costs when it has been started and has its answers in memory."""

import os
import zipfile
import zlib

from measure.process import PEERS, line, output, peer, say
from measure.table import Table, times

# Tool, documents in one round: about a second each.
FILLING = {"docxtpl": 10, "docx-mailmerge2": 20, "python-docx": 40, "lxml": 100, "handwritten": 300, "handwritten-1": 300, "copy": 300}
READING = {"docx2python": 3, "python-docx": 50, "lxml": 100}
WITHOUT_CONTROLS = {"docxtpl", "docx-mailmerge2"}
OURS = {"iko": [], "iko, stamped": ["--stamp"]}


def run(args, bench, iko, python, material, out, short):
    fill, read = Table("Fill, in process, one thread", "docxtpl"), Table("Read, in process, one thread", "lxml")
    for number in range(args.rounds):
        # All documents of the first round are opened and compared, of the later ones each tenth.
        every = 10 if number else 1
        for tool, count in FILLING.items() if python else ():
            _fill(fill, tool, count, [python, f"{PEERS}/fill.py", tool, "form", material.forms, material.data, str(count)], out, every)
        for name, options in OURS.items() if bench else ():
            count = material.pupils
            _fill(fill, name, count, [bench, "fill", *options, material.form, material.data, str(count)], out, every)
        # Filled by another tool, so that nothing of ours is easier to read.
        filled = os.path.join(out, "lxml" if python else "iko")
        for tool, count in READING.items() if python else ():
            _read(read, tool, [python, f"{PEERS}/read.py", tool, filled, material.data, str(count)])
        if bench:
            misread = "" if number else _misread(iko, material, filled, out)
            _read(read, "iko", [bench, "read", material.form, filled, "100"], misread)
    fill.show()
    size = entry_size(os.path.join(out, "iko")) if bench else None
    read.show()
    if bench:
        stages = output([bench, "micro", material.form, material.data])
        say(f"\n## Stages\n\n```\n{stages}```")
    short.add("fill, in process, × docxtpl (stamped)", times(fill.ratio("iko", "docxtpl")), times(fill.ratio("iko, stamped", "docxtpl")))
    short.add("the same, × the best Python by hand (zlib 6, zlib 1)", times(fill.ratio("iko", "handwritten")),
              times(fill.ratio("iko", "handwritten-1")))
    plain, stamped = fill.median("iko"), fill.median("iko, stamped")
    short.add("stamped over unstamped, µs", f"{1e6 / stamped - 1e6 / plain:.0f}" if plain and stamped else "")
    short.add("changed entry, × zlib 6", times(size, 3))
    short.add("read, in process, × lxml · × python-docx", times(read.ratio("iko", "lxml")), times(read.ratio("iko", "python-docx")))


def _fill(table, name, count, command, out, every):
    folder = os.path.join(out, name.replace(", ", "-"))
    result, fault = line([*command, folder])
    controls = [] if name in WITHOUT_CONTROLS else ["--controls"]
    fault = fault or peer("check.py", "form", folder, count, "--every", every, *controls)
    if name == "copy":
        # The template itself: what writing the files costs. It is also what must be refused by a check that is worth anything.
        if not fault:
            raise SystemExit("the check took a template without answers for a filled document")
        name, fault = "copy (no answers: the floor)", ""
    _add(table, name, result, fault)


def _add(table, name, result, fault=""):
    if result is None:
        return table.add(name, 0, "", fault)
    size = f"{result['bytes']:,} bytes, " if result["bytes"] > 1000 else ""
    table.add(name, 1000 / result["median_ms"], f"{size}{result['rss_mib']:.0f} MB", fault)


def _read(table, name, command, misread=""):
    result, fault = line(command)
    _add(table, name, result, fault or misread)


def _misread(iko, material, filled, out):
    """What is wrong with the answers that `iko les` gives of the same documents, or nothing."""
    if not iko:
        return ""
    answers = os.path.join(out, "read.jsonl")
    output([iko, "les", filled, "--mal", material.form, "-o", answers, "--med-helse", "--stille"])
    fault = peer("check.py", "answers", answers, len(os.listdir(filled)))
    os.remove(answers)
    return fault


def entry_size(folder):
    """What the changed entry weighs beside what zlib makes of the same content at its usual level."""
    ours = theirs = 0
    names = sorted(os.listdir(folder))
    for name in names:
        with zipfile.ZipFile(os.path.join(folder, name)) as file:
            ours += file.getinfo("word/document.xml").compress_size
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            theirs += len(packer.compress(file.read("word/document.xml")) + packer.flush())
    say(f"\nThe changed entry: {ours / theirs:.3f} × that of zlib level 6, over {len(names)} documents.")
    return ours / theirs
