"""Time and memory as the number of pupils grows: a letter of four fields, so that what a run costs beside its documents shows."""

import os
import shutil
import statistics

from measure.plot import Series, write
from measure.process import PEERS, Cost, measured, peer, say
from measure.table import Refused

# So many pupils at most: more would say the same and take minutes.
LIMITS = {"iko": 1_000_000, "handwritten": 100_000, "docxtpl": 1_000}
TITLES = {"iko": "iko fyll", "handwritten": "handwritten Python", "docxtpl": "docxtpl"}


def run(args, iko, python, material, out, short):
    say("\n## A county: a letter of four fields, whole process, documents in memory (tmpfs)\n")
    say("| | pupils | s | s processor | µs processor a pupil | peak MB |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    series = {tool: {} for tool in LIMITS if tool == "iko" or python}
    for count in args.scale:
        costs = {tool: [] for tool in series if count <= LIMITS[tool]}
        # A short run is repeated, a long one is steady by itself.
        for _ in range(min(args.rounds, max(1, 30_000 // count))):
            for tool, all_ in costs.items():
                all_.append(_once(tool, count, iko, python, material, out))
        for tool, all_ in costs.items():
            if None in all_:
                continue
            series[tool][count] = Cost(*(statistics.median(figures) for figures in zip(*all_)))
            _row(TITLES[tool], count, series[tool][count])
    ours = series["iko"]
    short.add(f"pupils {' · '.join(f'{count:,}' for count in ours)}: µs each", *(f"{cost.wall / count * 1e6:.0f}" for count, cost in ours.items()))
    short.add("the same: peak MB", *(f"{cost.memory:.0f}" for cost in ours.values()))
    drawn = [Series(TITLES[tool], costs) for tool, costs in series.items() if costs]
    if args.plot and drawn:
        write(args.plot, drawn)
        say(f"\nTime and memory by pupils: {args.plot}")


def _once(tool, count, iko, python, material, out):
    """What a run costs; nothing where a letter is not as it must be."""
    folder = os.path.join(out, "county")
    shutil.rmtree(folder, ignore_errors=True)
    if tool == "iko":
        # The day stands in the letter.
        command = [iko, "fyll", material.letter, "--fra", material.class_list(count), "-o", folder, "--dato", "2026-08-17", "--stille"]
    else:
        command = [python, f"{PEERS}/fill.py", tool, "letter", material.forms, material.letters(count), str(count), folder]
    cost = measured(command)
    # A hundred of them are opened.
    fault = peer("check.py", "letter", folder, count, "--every", max(1, count // 100))
    shutil.rmtree(folder, ignore_errors=True)
    if fault:
        return Refused.add(f"{TITLES[tool]}, {count:,} pupils", fault)
    return cost


def _row(title, count, cost):
    say(f"| {title} | {count:,} | {cost.wall:.2f} | {cost.processor:.2f} | {cost.processor / count * 1e6:.0f} | {cost.memory:.0f} |")
