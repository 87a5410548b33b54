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
    check, memory = Table("Our own plan, 300 documents checked", "sjekk"), {}
    for _ in range(args.rounds):
        for jobs in JOBS:
            for count in SIZES:
                folder = _folder(out, count)
                shutil.rmtree(folder, ignore_errors=True)
                cost = measured([iko, "fyll", "oppfølgingsplan", "--fra", material.class_list(count), "-o", folder, "--jobber", jobs])
                fill[count].add(f"fyll --jobber {jobs}", count / cost.wall, note(cost, count), _missing(folder, count))
        for count in SIZES:
            for jobs in JOBS:
                _read(read[count], f"les --jobber {jobs}", iko, out, count, jobs, memory.setdefault(count, []))
            cost = measured([iko, "oversikt", _folder(out, count)])
            read[count].add("oversikt", count / cost.wall, note(cost, count))
        cost = measured([iko, "sjekk", _folder(out, 300)])
        check.add("sjekk", 300 / cost.wall, note(cost, 300))
    for table in (*fill.values(), *read.values(), check):
        table.show()
    _memory(memory, short)
    short.add("sjekk, 300 documents, s", f"{300 / check.median('sjekk'):.2f}")
    short.add("folder of 3,000 read, processor ms a document, one job · two", *_processor(memory[3000]))


def _read(table, name, iko, out, count, jobs, costs):
    answers = os.path.join(out, "svar.jsonl")
    cost = measured([iko, "les", _folder(out, count), "-o", answers, "--jobber", jobs])
    with open(answers, encoding="utf-8") as file:
        lines = sum(1 for _ in file)
    os.remove(answers)
    table.add(name, count / cost.wall, note(cost, count), "" if lines == count else f"{lines} documents read, not {count}")
    costs.append((jobs, cost.processor * 1000 / count, cost.memory))


def _processor(costs):
    return [f"{statistics.median(processor for its, processor, _ in costs if its == jobs):.2f}" for jobs in JOBS]


def _memory(memory, short):
    """What each further document costs in memory where the answers go out as lines."""
    say("\n## Memory of `les -o svar.jsonl`\n\n| documents | peak MB, median |\n| ---: | ---: |")
    peaks = {count: statistics.median(peak for _, _, peak in costs) for count, costs in memory.items()}
    for count, peak in peaks.items():
        say(f"| {count:,} | {peak:.0f} |")
    few, many = SIZES
    growth = (peaks[many] - peaks[few]) * 1024 / (many - few)
    say(f"\nEach further document: {growth:.1f} kB.")
    short.add(f"memory of les, MB at {few:,} · {many:,} · kB a further document",
              f"{peaks[few]:.0f}", f"{peaks[many]:.0f}", f"{growth:.1f}")


def _folder(out, count):
    return os.path.join(out, f"plans{count}")


def _missing(folder, count):
    there = sum(name.endswith(".docx") for _, _, names in os.walk(folder) for name in names)
    return "" if there == count else f"{there} documents, not {count}"
