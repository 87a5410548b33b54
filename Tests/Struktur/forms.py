"""Forms filled by the tool with words that were never used before, and what people do to them before their structure is changed."""

import datetime
import html
import io
import json
import random as randomness
import re
import subprocess
import zipfile

from looks import Word
from markup import Part

CONSONANTS, VOWELS = "bdfgklmnprstv", "aeiou"
DAY = datetime.date(2026, 11, 23)
# What says whose a document is, or which of several; it is the same in the new data.
FIXED = {"elev.navn", "elev.fødselsdato", "elev.klasse", "elev.trinn", "dok.dato", "dok.skoleår", "skole.navn"}
ABOUT_PUPILS = ("oppfølgingsplan", "sjekkliste")


class Fields:
    """The fields of a form as the tool lists them: their kind, and what may be chosen."""

    def __init__(self, iko, form, environment):
        lines = subprocess.run([iko, "skjema", form, "--json"], capture_output=True, text=True, env=environment, check=True).stdout.splitlines()
        listed = [json.loads(line) for line in lines]
        self.form = form
        self.groups = {one["felt"]: [] for one in listed if one["slag"] == "rows"}
        self.plain = []
        for one in listed:
            group = next((group for group in self.groups if one["felt"].startswith(group + ".")), None)
            if group:
                self.groups[group].append(one)
            elif one["felt"] not in self.groups:
                self.plain.append(one)


class Pupil:
    """One document's answers, and the words that stand for them."""

    def __init__(self, number, fields, random, used):
        self.number, self.fields, self.random, self.used = number, fields, random, used
        self.words = []
        self.days = [DAY + datetime.timedelta(days) for days in random.sample([*range(-80, 0), *range(1, 200)], 60)]
        self.rows = {group: random.randint(1, 2) for group in fields.groups}
        self.values = self.answers()

    def word(self):
        while True:
            text = "".join(self.random.choice(CONSONANTS) + self.random.choice(VOWELS) for _ in range(4)).capitalize()
            if text not in self.used:
                self.used.add(text)
                return text

    def note(self, text, field, data=None, typed=False):
        self.words.append(Word(text, data, field, self.number, typed))
        return data or text

    def answer(self, field, path):
        code, kind, choices = field["felt"], field["slag"], field["valg"]
        if code == "elev.navn":
            self.name = f"{self.word()} {self.word()}"
            return self.note(self.name, code)
        if code == "elev.fødselsdato":
            # Nobody else's in a run.
            born = datetime.date(2009, 1, 1) + datetime.timedelta(self.number % 700)
            return self.note(f"{born:%d.%m.%Y}", code, born.isoformat())
        if code in FIXED:
            return {"elev.klasse": "1STA", "elev.trinn": "Vg1"}.get(code)
        if code == "elev.myndig":
            # It follows from the birth date.
            return None
        if kind == "janei":
            return self.random.choice(["ja", "nei"])
        if kind == "multi":
            return self.random.sample(choices, min(len(choices), self.random.randint(0, 2)))
        if kind == "choice" and choices:
            return self.random.choice(choices)
        if kind == "date" and self.days:
            day = self.days.pop()
            return self.note(f"{day:%d.%m.%Y}", path, day.isoformat())
        if kind in ("text", "multiline", "choice"):
            return self.note(self.word(), path)
        return None

    def answers(self):
        values = {one["felt"]: self.answer(one, one["felt"]) for one in self.fields.plain}
        for group, members in self.fields.groups.items():
            values[group] = [{one["felt"][len(group) + 1:]: self.answer(one, one["felt"]) for one in members} for _ in range(self.rows[group])]
            values[group] = [{code: value for code, value in row.items() if value is not None} for row in values[group]]
        return {code: value for code, value in values.items() if value is not None and value != []}

    def renewed(self):
        """New data: some of the answers are others, some are not mentioned any more. Gives them, and the fields whose answer is another."""
        values, changed = {}, set()
        for one in self.fields.plain:
            code = one["felt"]
            if code not in self.values:
                continue
            lot = self.random.random()
            if code in FIXED or lot < 0.4:
                values[code] = self.values[code]
            elif lot < 0.85 and one["slag"] in ("text", "multiline", "date"):
                values[code] = self.answer(one, code)
                changed.add(code)
        for group in self.fields.groups:
            if group in self.values and self.random.random() < 0.8:
                rows = [dict(row) for row in self.values[group]]
                for one in self.fields.groups[group]:
                    member = one["felt"][len(group) + 1:]
                    if rows and member in rows[0] and one["slag"] in ("text", "multiline", "date") and self.random.random() < 0.3:
                        rows[0][member] = self.answer(one, one["felt"])
                        changed.add(one["felt"])
                values[group] = rows
        return values, changed


def unpacked(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 11, 23, 12, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


# What programs do

def without_tags(parts, way):
    """As Google Docs gives a document back, without its controls, and LibreOffice 7.4, which keeps them and drops their tags."""
    for name in list(parts):
        if not re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name):
            continue
        text = parts[name].decode()
        if way == "google":
            text = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|<w:sdtPr/>|</?w:sdt(Content)?>", "", text, flags=re.S)
        else:
            text = re.sub(r'<w:tag w:val="[^"]*"/>', "", text)
        parts[name] = text.encode()


# What people do

def run(text):
    return f'<w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}</w:t></w:r>'


def typed_over(parts, pupil, random):
    """Some answers are written anew."""
    text = parts["word/document.xml"].decode()
    mine = [word for word in pupil.words if word.field not in FIXED and word.data == word.text and not word.typed and f">{word.text}<" in text]
    for old in random.sample(mine, min(len(mine), 3)):
        new = pupil.word()
        pupil.words.remove(old)
        pupil.note(new, old.field, typed=True)
        text = text.replace(f">{old.text}<", f">{new}<")
    parts["word/document.xml"] = text.encode()


def inserted(parts, at, content):
    text = parts["word/document.xml"].decode()
    parts["word/document.xml"] = (text[:at] + content + text[at:]).encode()


def spots(parts):
    """Ends of paragraphs and tables that lie in the body itself, and of paragraphs anywhere."""
    part = Part(parts["word/document.xml"].decode())
    body = part.root.first("w:body")
    return [child.end for child in body.children if child.name in ("w:p", "w:tbl")], [paragraph.stop for paragraph in part.named("w:p") if not part.is_closed(paragraph)]


def a_line(parts, pupil, random):
    word = pupil.word()
    pupil.note(word, None, typed=True)
    inserted(parts, random.choice(spots(parts)[0]), f"<w:p>{run(word)}</w:p>")


def a_box(parts, pupil, random):
    word = pupil.word()
    pupil.note(word, None, typed=True)
    inserted(parts, random.choice(spots(parts)[1]),
             '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:40pt"><v:textbox><w:txbxContent>'
             f"<w:p>{run(word)}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>")


def a_table(parts, pupil, random):
    words = [pupil.word() for _ in range(2)]
    for word in words:
        pupil.note(word, None, typed=True)
    cells = "".join(f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr><w:p>{run(word)}</w:p></w:tc>' for word in words)
    inserted(parts, random.choice(spots(parts)[0]), f'<w:p/><w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl><w:p/>')


def a_note(kind):
    def add(parts, pupil, random):
        """A footnote, or a comment in the margin."""
        word = pupil.word()
        pupil.note(word, None, typed=True)
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        own = ' w:author="A" w:initials="A"' if kind == "comment" else ""
        parts[f"word/{kind}s.xml"] = (f'<w:{kind}s {space}><w:{kind} w:id="5"{own}><w:p>{run(word)}</w:p></w:{kind}></w:{kind}s>').encode()
        relations = "word/_rels/document.xml.rels"
        parts[relations] = parts[relations].replace(b"</Relationships>", (
            f'<Relationship Id="rIdX{kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}s" Target="{kind}s.xml"/></Relationships>').encode())
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", (
            f'<Override PartName="/word/{kind}s.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"/></Types>').encode())
        inserted(parts, random.choice(spots(parts)[1]), f'<w:r><w:{kind}Reference w:id="5"/></w:r>')
    return add


HABITS = [a_line, a_box, a_table, a_note("footnote"), a_note("comment")]


def worked_on(parts, pupil, random):
    """What a person did before anything went wrong."""
    if random.random() < 0.6:
        typed_over(parts, pupil, random)
    for habit in HABITS:
        if random.random() < 0.2:
            habit(parts, pupil, random)
