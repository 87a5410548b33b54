"""Time and memory by pupils as a picture, written as SVG by hand. Pupils and time go by tens, so that what grows with the pupils is a
straight line; memory starts at nothing, so that what stays flat looks flat.
"""

import math
from typing import NamedTuple
from xml.sax.saxutils import escape

# Told apart by those who do not see colours too: by the marks.
COLOURS = ("#005f9e", "#b34700", "#4a7a1f", "#7a3d8c")
MARKS = (
    '<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5"/>',
    '<rect x="{x:.1f}" y="{y:.1f}" width="9" height="9" transform="translate(-4.5 -4.5)"/>',
    '<path d="M{x:.1f} {y:.1f}m0-6l5.5 10h-11z"/>',
    '<path d="M{x:.1f} {y:.1f}m0-6l6 6l-6 6l-6-6z"/>',
)
WIDTH, HEIGHT, LEFT, TOP = 400, 300, 70, 60


class Series(NamedTuple):
    title: str
    # Cost by number of pupils.
    costs: dict


def write(path, all_series):
    panels = _panel(all_series, LEFT, "Time, seconds", "wall", Axis.logarithmic)
    panels += _panel(all_series, 2 * LEFT + WIDTH + 20, "Peak memory, MB", "memory", Axis.linear)
    width, height = 2 * (LEFT + WIDTH) + 50, TOP + HEIGHT + 90
    legend = "".join(_legend(number, series.title) for number, series in enumerate(all_series))
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
                   f'font-family="sans-serif" font-size="13" role="img"><title>Time and memory by pupils</title>'
                   f'<rect width="100%" height="100%" fill="white"/>{legend}{panels}</svg>\n')


def _legend(number, title):
    x, y = LEFT + 180 * number, 22
    return (f'<g fill="{COLOURS[number]}">{MARKS[number].format(x=x, y=y)}</g><text x="{x + 12}" y="{y + 5}">{escape(title)}</text>')


class Axis(NamedTuple):
    """Where the lines of an axis are, and which share of it lies below a figure."""

    ticks: list
    is_logarithmic: bool

    @classmethod
    def logarithmic(cls, figures):
        low, high = math.floor(math.log10(min(figures))), math.ceil(math.log10(max(figures)))
        return cls([10.0 ** power for power in range(low, max(high, low + 1) + 1)], True)

    @classmethod
    def linear(cls, figures):
        """From nothing, in four to eight steps of 1, 2 or 5."""
        rough = max(figures) / 5
        step = next(step for power in range(-3, 12) for step in (10.0 ** power, 2 * 10.0 ** power, 5 * 10.0 ** power) if step >= rough)
        return cls([step * number for number in range(math.ceil(max(figures) / step) + 1)], False)

    def share(self, figure):
        low, high = self.ticks[0], self.ticks[-1]
        if self.is_logarithmic:
            return math.log(figure / low) / math.log(high / low)
        return (figure - low) / (high - low)


def _panel(all_series, left, title, kind, scale):
    points = [[(count, getattr(cost, kind)) for count, cost in sorted(series.costs.items())] for series in all_series]
    across = Axis.logarithmic([count for line in points for count, _ in line])
    up = scale([figure for line in points for _, figure in line])
    bottom = TOP + HEIGHT
    parts = [f'<text x="{left}" y="{TOP - 12}" font-weight="bold">{title}</text>']
    for tick in up.ticks:
        at = bottom - HEIGHT * up.share(tick)
        parts.append(f'<path d="M{left} {at:.1f}h{WIDTH}" stroke="#ccc"/>'
                     f'<text x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">{tick:,g}</text>')
    for tick in across.ticks:
        at = left + WIDTH * across.share(tick)
        parts.append(f'<path d="M{at:.1f} {TOP}v{HEIGHT}" stroke="#ccc"/>'
                     f'<text x="{at:.1f}" y="{bottom + 20}" text-anchor="middle">{tick:,.0f}</text>')
    parts.append(f'<text x="{left + WIDTH / 2}" y="{bottom + 45}" text-anchor="middle">pupils</text>')
    for number, line in enumerate(points):
        places = [(left + WIDTH * across.share(count), bottom - HEIGHT * up.share(figure)) for count, figure in line]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[number]}" stroke-width="2"/>')
        parts.append(f'<g fill="{COLOURS[number]}">' + "".join(MARKS[number].format(x=x, y=y) for x, y in places) + "</g>")
    return "".join(parts)
