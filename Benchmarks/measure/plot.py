"""Time and memory by pupils as a picture, written as SVG by hand: two panels, both axes logarithmic, so that what is linear is straight."""

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
    panels = _panel(all_series, LEFT, "Time, seconds", "wall") + _panel(all_series, 2 * LEFT + WIDTH + 20, "Peak memory, MB", "memory")
    width, height = 2 * (LEFT + WIDTH) + 50, TOP + HEIGHT + 90
    legend = "".join(_legend(number, series.title) for number, series in enumerate(all_series))
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
                   f'font-family="sans-serif" font-size="13" role="img"><title>Time and memory by pupils</title>'
                   f'<rect width="100%" height="100%" fill="white"/>{legend}{panels}</svg>\n')


def _legend(number, title):
    x, y = LEFT + 180 * number, 22
    return (f'<g fill="{COLOURS[number]}">{MARKS[number].format(x=x, y=y)}</g><text x="{x + 12}" y="{y + 5}">{escape(title)}</text>')


def _decades(figures):
    """The powers of ten around all figures, at least one step of them."""
    low, high = math.floor(math.log10(min(figures))), math.ceil(math.log10(max(figures)))
    return list(range(low, max(high, low + 1) + 1))


def _panel(all_series, left, title, kind):
    points = [[(count, getattr(cost, kind)) for count, cost in sorted(series.costs.items())] for series in all_series]
    across = _decades([count for line in points for count, _ in line])
    up = _decades([figure for line in points for _, figure in line])

    def x(count):
        return left + WIDTH * (math.log10(count) - across[0]) / (across[-1] - across[0])

    def y(figure):
        return TOP + HEIGHT * (1 - (math.log10(figure) - up[0]) / (up[-1] - up[0]))
    parts = [f'<text x="{left}" y="{TOP - 12}" font-weight="bold">{title}</text>']
    for decade in up:
        at = y(10 ** decade)
        parts.append(f'<path d="M{left} {at:.1f}h{WIDTH}" stroke="#ccc"/><text x="{left - 8}" y="{at + 4:.1f}" text-anchor="end">'
                     f"{10 ** decade:,g}</text>")
    for decade in across:
        at = x(10 ** decade)
        parts.append(f'<path d="M{at:.1f} {TOP}v{HEIGHT}" stroke="#ccc"/><text x="{at:.1f}" y="{TOP + HEIGHT + 20}" '
                     f'text-anchor="middle">{10 ** decade:,}</text>')
    parts.append(f'<text x="{left + WIDTH / 2}" y="{TOP + HEIGHT + 45}" text-anchor="middle">pupils</text>')
    for number, line in enumerate(points):
        places = [(x(count), y(figure)) for count, figure in line]
        path = " ".join(f"{at:.1f},{height:.1f}" for at, height in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS[number]}" stroke-width="2"/>')
        parts.append(f'<g fill="{COLOURS[number]}">' + "".join(MARKS[number].format(x=at, y=height) for at, height in places) + "</g>")
    return "".join(parts)
