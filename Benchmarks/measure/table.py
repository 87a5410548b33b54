"""Figures of interleaved rounds: medians, ratios, and what is refused because a document did not hold its answers."""

import statistics

from measure.process import say


class Refused:
    """All that was refused in a run: `run` ends with 1 where there is any."""

    faults = []

    @classmethod
    def add(cls, place, fault):
        cls.faults.append(f"{place}: {fault}")


class Table:
    def __init__(self, title, base, unit="docs/s"):
        self.title, self.base, self.unit = title, base, unit
        self._rates, self._notes, self._faults = {}, {}, {}

    def add(self, name, rate, note="", fault=""):
        """One round of a tool. A fault refuses all its figures."""
        self._rates.setdefault(name, []).append(rate)
        self._notes[name] = note
        if fault and name not in self._faults:
            self._faults[name] = fault
            Refused.add(f"{self.title}: {name}", fault)

    def median(self, name):
        """Nothing where the tool was not run or is refused."""
        if name not in self._rates or name in self._faults:
            return None
        return statistics.median(self._rates[name])

    def ratio(self, name, base):
        ours, theirs = self.median(name), self.median(base)
        return ours / theirs if ours and theirs else None

    def show(self):
        base = self.base if self.median(self.base) else None
        say(f"\n## {self.title}\n")
        say(f"| | {self.unit}, median | {f'of {base}' if base else 'ratio'} | note |\n| --- | ---: | ---: | --- |")
        for name in self._rates:
            if name in self._faults:
                say(f"| {name} | refused | | {self._faults[name]} |")
                continue
            say(f"| {name} | {self.median(name):,.1f} | {times(self.ratio(name, base), 2)} | {self._notes[name]} |")


class Short:
    """The figures that are looked at first, gathered while the tables are made and printed last."""

    def __init__(self):
        self._rows = []

    def add(self, name, *figures):
        """Nothing that was not measured gets a row of its own; it is a dash."""
        self._rows.append((name, " · ".join(figure or "–" for figure in figures)))

    def show(self):
        say("\n## In short\n\n| | this run |\n| --- | ---: |")
        for name, figures in self._rows:
            say(f"| {name} | {figures} |")


def times(ratio, digits=1):
    return f"{ratio:,.{digits}f} ×" if ratio else ""
