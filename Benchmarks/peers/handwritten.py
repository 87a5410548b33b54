"""The best Python that we could write by hand: the template is parsed once and cut into text that never changes and slots; a document is
those joined with its answers, and the archive's other entries copied packed. No XML library is asked for a document."""

import re
from xml.sax.saxutils import escape
from zipfile import ZipFile

from lxml import etree

from archive import Archive
from controls import fill, shown_answers
from fields import TASKS, Shown, fields_of

# Letters for private use: no form has them.
_OPEN, _CLOSE, _ROWS, _ROWS_END = "\ue000\ue001\ue002\ue003"


def _slots(fields):
    return {field.tag: Shown(f"{_OPEN}{field.tag}/text{_CLOSE}", f"{_OPEN}{field.tag}/value{_CLOSE}") for field in fields}


def _segments(text):
    """Text and slots by turns; a slot as its tag and whether it is the text or the value."""
    pieces = re.split(f"{_OPEN}(.*?){_CLOSE}", text)
    return [tuple(piece.rsplit("/", 1)) if number % 2 else piece for number, piece in enumerate(pieces)]


class Handwritten:
    def __init__(self, form, path, level):
        self._form, self._level, self._archive = form, level, Archive(path, "word/document.xml")
        with ZipFile(path) as file:
            root = etree.fromstring(file.read("word/document.xml"))
        section = fill(root, _slots(fields_of(form)), [_slots(TASKS.fields)])
        if section is not None:
            section.text, section[0].tail = _ROWS, _ROWS_END
        text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + etree.tostring(root, encoding="unicode")
        before, _, rest = text.partition(_ROWS)
        row, _, after = rest.partition(_ROWS_END)
        self._before, self._row, self._after = map(_segments, (before, row, after))

    @staticmethod
    def _join(output, segments, answers):
        for segment in segments:
            if type(segment) is str:
                output.append(segment)
            else:
                tag, kind = segment
                output.append(escape(answers[tag].text) if kind == "text" else answers[tag].value)

    def bytes(self, answers):
        own, rows = shown_answers(self._form, answers)
        output = []
        self._join(output, self._before, own)
        for row in rows:
            self._join(output, self._row, row)
        self._join(output, self._after, own)
        return self._archive.bytes("".join(output).encode(), self._level)
