"""Whole processes: start-up, template, input and documents, as somebody at a school runs them."""

import os
import shutil
import statistics

from measure.process import PEERS, measured, peer, say
from measure.table import Refused, Table, times

JOBS = ("1", "2")


def note(cost, count):
    return f"{cost.processor * 1000 / count:.2f} ms processor a document, {cost.memory:.0f} MB"


def hundred(args, iko, python, material, out, short):
    """A hundred agreements of four pages."""
    table = Table("Whole process, 100 documents, start-up and input included", "docxtpl")
    for number in range(args.rounds):
        every = 10 if number else 1
        for jobs in JOBS:
            folder = os.path.join(out, f"whole{jobs}")
            shutil.rmtree(folder, ignore_errors=True)
            cost = measured([iko, "fyll", material.form, "--fra", material.some, "-o", folder, "--jobber", jobs])
            fault = peer("check.py", "form", folder, 100, "--every", every, "--controls")
            table.add(f"iko fyll --jobber {jobs}", 100 / cost.wall, note(cost, 100), fault)
        for tool, count in (("docxtpl", 20), ("handwritten", 100)) if python else ():
            folder = os.path.join(out, f"whole-{tool}")
            cost = measured([python, f"{PEERS}/fill.py", tool, "form", material.forms, material.some, str(count), folder])
            table.add(tool, count / cost.wall, note(cost, count), peer("check.py", "form", folder, count, "--every", every))
    table.show()
    short.add("whole process, 100 documents, × docxtpl, one job · two",
              *(times(table.ratio(f"iko fyll --jobber {jobs}", "docxtpl")) for jobs in JOBS))


def unknown(args, iko, material, out, short):
    """One document that is none of the published forms and carries no stamp: its fields must be found first."""
    folder = os.path.join(out, "unknown")
    one = os.path.join(out, "one.jsonl")
    with open(material.data, encoding="utf-8") as pupils, open(one, "w", encoding="utf-8") as first:
        first.write(pupils.readline())
    measured([iko, "fyll", material.form, "--fra", one, "-o", folder, "--uten-stempel"])
    fault = peer("check.py", "form", folder, 1, "--controls")
    if fault:
        return Refused.add("one unknown document", fault)
    costs = {"les": [], "sjekk": []}
    for _ in range(3 * args.rounds):
        for command, all_ in costs.items():
            all_.append(measured([iko, command, folder]))
    say("\n## One document of a form that iko does not know\n\n| | ms, median | ms processor |\n| --- | ---: | ---: |")
    for command, all_ in costs.items():
        wall, processor = (statistics.median(getattr(cost, kind) for cost in all_) * 1000 for kind in ("wall", "processor"))
        say(f"| iko {command} | {wall:.0f} | {processor:.0f} |")
        short.add(f"one unknown document, iko {command}, s", f"{wall / 1000:.3f}")


def start(iko, short):
    for _ in range(3):
        measured([iko, "--version"])
    walls = [measured([iko, "--version"]).wall * 1000 for _ in range(30)]
    say(f"\n## Start\n\n`iko --version`: {statistics.median(walls):.1f} ms, at best {min(walls):.1f} ms")
    short.add("iko --version, ms", f"{statistics.median(walls):.1f}")
