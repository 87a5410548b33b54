"""A school's folder: the published plan for a list of pupils filled, read, looked over and checked, with one job and two."""

import os
import shutil
import statistics

from measure.process import measured, say
from measure.table import Table
from measure.whole import JOBS, note

SIZES = (300, 3000)


def run(args, iko, material, out, short):
    fill = {count: Table(f"Our own plan, {count:,} documents filled: jobs", "fyll --jobber 1") for count in SIZES}
    read = {count: Table(f"Our own plan, {count:,} documents read", "les --jobber 1") for count in SIZES}
    check, costs = Table("Our own plan, 300 documents checked", "sjekk"), {}
    for _ in range(args.rounds):
        for jobs in JOBS:
            for count in SIZES:
                folder = _folder(out, count)
                shutil.rmtree(folder, ignore_errors=True)
                cost = measured([iko, "fyll", "oppfølgingsplan", "--fra", material.class_list(count), "-o", folder, "--jobber", jobs])
                fill[count].add(f"fyll --jobber {jobs}", count / cost.wall, note(cost, count), _missing(folder, count))
        for count in SIZES:
            for jobs in JOBS:
                cost = _read(read[count], f"les --jobber {jobs}", iko, out, count, jobs)
                costs.setdefault((count, jobs), []).append(cost)
            costs.setdefault((count, "json"), []).append(measured([iko, "les", _folder(out, count), "--json"]))
            cost = measured([iko, "oversikt", _folder(out, count)])
            read[count].add("oversikt", count / cost.wall, note(cost, count))
        cost = measured([iko, "sjekk", _folder(out, 300)])
        check.add("sjekk", 300 / cost.wall, note(cost, 300))
    for table in (*fill.values(), *read.values(), check):
        table.show()
    _memory(costs, short)
    if check.median("sjekk"):
        short.add("sjekk, 300 documents, s", f"{300 / check.median('sjekk'):.2f}")
    most = SIZES[-1]
    short.add(f"folder of {most:,} read, processor ms a document, one job · two",
              *(f"{statistics.median(cost.processor for cost in costs[most, jobs]) * 1000 / most:.2f}" for jobs in JOBS))


def _read(table, name, iko, out, count, jobs):
    answers = os.path.join(out, "svar.jsonl")
    cost = measured([iko, "les", _folder(out, count), "-o", answers, "--jobber", jobs])
    with open(answers, encoding="utf-8") as file:
        lines = sum(1 for _ in file)
    os.remove(answers)
    table.add(name, count / cost.wall, note(cost, count), "" if lines == count else f"{lines} documents read, not {count}")
    return cost


def _memory(costs, short):
    """What each further document costs in memory where the answers go out as lines."""
    few, many = SIZES
    say(f"\n## Memory of `les`\n\n| answers to | peak MB, {few:,} documents | {many:,} | kB a further document |\n| --- | ---: | ---: | ---: |")
    for title, way in (("a file, -o svar.jsonl", JOBS[-1]), ("the screen, --json", "json")):
        peaks = [statistics.median(cost.memory for cost in costs[count, way]) for count in SIZES]
        growth = (peaks[1] - peaks[0]) * 1024 / (many - few)
        say(f"| {title} | {peaks[0]:.0f} | {peaks[1]:.0f} | {growth:.1f} |")
        short.add(f"memory of les, {title}: MB at {few:,} · {many:,} · kB a further document",
                  f"{peaks[0]:.0f}", f"{peaks[1]:.0f}", f"{growth:.1f}")


def _folder(out, count):
    return os.path.join(out, f"plans{count}")


def _missing(folder, count):
    there = sum(name.endswith(".docx") for _, _, names in os.walk(folder) for name in names)
    return "" if there == count else f"{there} documents, not {count}"
