"""What a person sees in a document: a reading of the file that is not the tool's, and knows nothing but where each known word stands.

A word is looked for in all that Word would lay out. Which field it is in is told in three ways that a person has too: the controls around it, the
last printed words before it, and its column. The blank form tells which field each of these means.
"""

import collections
import html
import re

from markup import Part

# Below these there is no text of the page.
HIDDEN = {f"w:{name}" for name in (
    "del moveFrom delText instrText delInstrText rPr pPr sdtPr sdtEndPr tblPr tblPrEx trPr tcPr sectPr tblGrid rt fldData ffData "
    "rubyPr numPr tblBorders").split()} | {"m:ctrlPr"}
RELATION = re.compile(r"<Relationship\s[^>]*?/?>")
# A box as it is seen: whether it has a cross, the controls around it, the words before it, over it and behind it.
Box = collections.namedtuple("Box", "is_ticked tags label column after")
Seen = collections.namedtuple("Seen", "word part line rows tags label column certain")


class Word:
    """A word that somebody wrote: whose it is, in which field, and how it reads on the page and in the data."""

    def __init__(self, text, data=None, field=None, pupil=None, typed=False):
        self.text, self.data, self.field, self.pupil, self.typed = text, data or text, field, pupil, typed


def plain(text):
    return " ".join(html.unescape(text).casefold().split())


class Page:
    """One part as lines: the text of each, what of it somebody wrote, and where it stands."""

    def __init__(self, text, name, words):
        self.part = Part(text)
        self.name, self.words = name, words
        self.seen, self.slots, self.boxes = [], [], []
        self.label, self.line, self.line_number = "", "", 0
        self.tags, self.items, self.tables, self.rows = [], [], [], []
        self.fields = self.hidden_fields()
        self.walk(self.part.root)
        self.end_line()

    def hidden_fields(self):
        """The runs that stand in the code of a field: nobody sees them, if the field is whole."""
        unsure, depth = set(), []
        for element in self.part.elements:
            if element.name == "w:fldChar":
                kind = self.part.attributes(element).get("w:fldCharType")
                if kind == "begin":
                    depth.append("code")
                elif depth and kind == "separate":
                    depth[-1] = "result"
                elif depth:
                    depth.pop()
            elif element.name == "w:t" and "code" in depth:
                unsure.add(element)
        return unsure

    def is_hidden(self, element):
        if element.name in HIDDEN:
            return True
        if element.name in ("mc:Fallback", "mc:Choice"):
            first = element.parent.first("mc:Choice") if element.parent else None
            return first is not None and first is not element
        if element.name in ("w:tr", "w:tc"):
            own = element.first(element.name + "Pr")
            return own is not None and any(child.name in ("w:del", "w:cellDel") for child in own.children)
        return False

    def walk(self, element):
        if self.is_hidden(element):
            return
        name = element.name
        if name == "w:t":
            # Text of an element that is closed has none.
            return self.write(html.unescape(re.sub(r"<[^>]*>", "", self.part.content(element))), element not in self.fields)
        if name in ("w:tab", "w:br", "w:cr"):
            self.line += " "
            return None
        if name in ("w:p", "w:tc", "w:txbxContent", "w:footnote", "w:tbl"):
            self.end_line()
        if name == "w:tbl":
            self.tables.append([])
            self.rows.append(None)
        if name == "w:tr":
            row = {"cells": [], "element": element, "column": 0}
            self.rows.append(row)
            if self.tables:
                self.tables[-1].append(row)
        row = self.rows[-1] if self.rows else None
        if name == "w:tc" and row:
            row["cells"].append("")
        tag = None
        if name == "w:sdt":
            own = element.first("w:sdtPr")
            mark = own.first("w:tag") if own else None
            tag = self.part.attributes(mark).get("w:val") if mark else None
            if tag:
                self.tags.append(html.unescape(tag))
                self.slots.append((self.tags[-1], *self.context()))
            # An item of a group is a row, however many rows of the table it has.
            if own and own.first("w15:repeatingSectionItem"):
                self.items.append(element)
        for child in element.children:
            self.walk(child)
        if tag:
            self.tags.pop()
        if self.items and self.items[-1] is element:
            self.items.pop()
        if name == "w:tc" and row:
            span = re.search(r'<w:gridSpan w:val="(\d{1,2})"', self.part.whole(element)[:600])
            row["column"] += int(span[1]) if span else 1
        if name in ("w:p", "w:tc", "w:txbxContent", "w:footnote", "w:tbl"):
            self.end_line()
        if name in ("w:tbl", "w:tr"):
            self.rows.pop()
        if name == "w:tbl":
            self.tables.pop()
        return None

    def write(self, text, is_certain):
        if plain(text) in self.words.prompts:
            return
        met = self.words.in_text(text)
        row = self.rows[-1] if self.rows else None
        rest = text.replace("☒", "").replace("☐", "")
        if rest.strip() and self.boxes and self.boxes[-1].after is None:
            self.boxes[-1] = self.boxes[-1]._replace(after=plain(rest))
        if rest != text:
            self.boxes.append(Box("☒" in text, tuple(self.tags), *self.context(), None))
        for word in met:
            rest = rest.replace(word.text, " ")
            self.seen.append(Seen(word, self.name, self.line_number, frozenset([one["element"] for one in self.rows if one] + self.items), tuple(self.tags), *self.context(), is_certain))
        if not rest.strip() and (met or rest != text):
            return
        if row and row["cells"]:
            row["cells"][-1] += " " + rest
        self.line += rest

    def context(self):
        """The printed words before what comes now, and those over it: a label and the head of a column."""
        column = self.header(self.rows[-1] if self.rows else None)
        label = plain(self.line)
        # In a row of several cells the words before are those of the row, or of the one around it; the last ones above it are another column's.
        for row in reversed([row for row in self.rows if row]):
            label = label or next((plain(cell) for cell in reversed(row["cells"]) if plain(cell)), "")
            if label or column:
                return label, column
        return label or ("" if any(row and len(row["cells"]) > 1 for row in self.rows) else self.label), column

    def header(self, row):
        """What is printed over a cell, in the first row of its table."""
        first = self.tables[-1][0] if self.tables and self.tables[-1] else None
        if not row or first is None or first is row:
            return ""
        return plain(first["cells"][row["column"]]) if row["column"] < len(first["cells"]) else ""

    def end_line(self):
        if any(letter.isalpha() for letter in self.line):
            self.label = plain(self.line)
        if self.boxes and self.boxes[-1].after is None:
            self.boxes[-1] = self.boxes[-1]._replace(after="")
        self.line = ""
        self.line_number += 1


class Words:
    """The known words, found in any text, a name by its last part; and the form's prompts, which are neither words of anybody's nor labels."""

    SHAPE = re.compile(r"[A-Z][a-z]{7}|\d\d\.\d\d\.\d{4}")

    def __init__(self, words, prompts=frozenset()):
        self.prompts = prompts
        self.by_end = {word.text.rpartition(" ")[2]: word for word in words}

    def in_text(self, text):
        found = [self.by_end[end] for end in self.SHAPE.findall(text) if end in self.by_end]
        return [word for word in found if " " not in word.text or word.text in text]


def relations(parts, of):
    folder, _, name = of.rpartition("/")
    text = parts.get(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels", b"").decode()
    found = []
    for mark in RELATION.findall(text):
        own = dict(re.findall(r'(\w+)="([^"]*)"', mark))
        if {"Id", "Type", "Target"} <= own.keys() and own.get("TargetMode") != "External":
            target = own["Target"]
            found.append((own["Id"], own["Type"].rsplit("/", 1)[-1], target[1:] if target.startswith("/") else f"{folder}/{target}" if folder else target))
    return found


def pages(parts, words):
    """The parts that a person sees: the text, headers and footers that a section has, notes and comments that somebody refers to."""
    main = next((target for _, kind, target in relations(parts, "") if kind == "officeDocument"), None)
    if main not in parts:
        return []
    body = parts[main].decode()
    found = [Page(body, "text", words)]
    for own, kind, target in relations(parts, main):
        if target not in parts:
            continue
        if kind in ("header", "footer") and re.search(rf'<w:{kind}Reference\b[^>]*r:id="{re.escape(own)}"', body):
            found.append(Page(parts[target].decode(), kind, words))
        elif kind in ("footnotes", "comments"):
            for name, text in notes(parts[target].decode(), kind[:-1], body):
                found.append(Page(text, name, words))
    return found


def notes(text, kind, body):
    """Only what a mark in the text refers to."""
    part = Part(text)
    for note in part.named(f"w:{kind}"):
        own = part.attributes(note).get("w:id", "")
        if note.parent is part.root and re.search(rf'<w:{kind}Reference\b[^>]*w:id="{re.escape(own)}"', body):
            yield kind, part.whole(note)


def prompts(text):
    """What stands in the controls that nobody has answered."""
    part = Part(text)
    found = set()
    for control in part.named("w:sdt"):
        own, content = control.first("w:sdtPr"), control.first("w:sdtContent")
        if own and own.first("w:showingPlcHdr") and content:
            found |= {plain(part.content(one)) for one in content.below() if one.name == "w:t"}
    return found


class Places:
    """What a form that nobody has changed has around each of its fields."""

    def __init__(self, pages):
        self.labels, self.columns, self.boxes = (collections.defaultdict(set) for _ in range(3))
        for page in pages:
            for one in page.seen:
                self.add(one.word.field, one.label, one.column)
            for tag, label, column in page.slots:
                self.add(tag, label, column)
            for box in page.boxes:
                if box.tags:
                    self.boxes[box.tags[-1]].add(box[2:])
        counts = collections.Counter(place for places in self.boxes.values() for place in places)
        self.unclear = {place for place, count in counts.items() if count > 1}

    def add(self, field, label, column):
        if label:
            self.labels[field].add(label)
        if column:
            self.columns[field].add(column)

    def says(self, one, field):
        """Whether a person may take a word that is seen for the answer to a field."""
        return field in one.tags or one.label in self.labels[field] or one.column in self.columns[field]
