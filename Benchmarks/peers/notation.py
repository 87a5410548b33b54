"""How each tool wants a field to stand in a template: content controls, Jinja, or Word's merge fields. One class for each."""

from xml.sax.saxutils import escape, quoteattr

from fields import EMPTY_BOX, name

RUN = 'w:rsidR="00A77B3E" w:rsidRPr="004D1F2A"'


def properties(bold=False, style=""):
    """The formatting of a run, as wordy as Word writes it."""
    return (f'<w:rPr>{style and f"<w:rStyle w:val={quoteattr(style)}/>"}<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
            f'{"<w:b/><w:bCs/>" if bold else ""}<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="nb-NO"/></w:rPr>')


def run(text, bold=False, style=""):
    return _run(text, properties(bold, style))


def heading(text):
    """As its style says, with nothing of its own."""
    return _run(text, "")


def _run(text, formatting):
    return f'<w:r {RUN}>{formatting}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


class Controls:
    """Tagged content controls, as people make them in Word: iko, python-docx and lxml fill these."""

    suffix = ""

    def __init__(self):
        self._number = 1000

    def _identity(self, label, tag):
        self._number += 1
        return f'<w:alias w:val={quoteattr(label)}/><w:tag w:val={quoteattr(tag)}/><w:id w:val="{self._number}"/>'

    def field(self, field):
        if field.kind == "check":
            kind = ('<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
                    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>')
            return self._control(field, "", kind, run(EMPTY_BOX))
        kind, prompt = "<w:text/>", "Skriv her"
        if field.kind == "day":
            kind, prompt = ('<w:date><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="nb-NO"/><w:storeMappedDataAs w:val="dateTime"/>'
                            '<w:calendar w:val="gregorian"/></w:date>'), "Velg dato"
        elif field.kind == "choice":
            items = "".join(f"<w:listItem w:displayText={quoteattr(item)} w:value={quoteattr(item)}/>" for item in field.choices)
            kind, prompt = f"<w:dropDownList>{items}</w:dropDownList>", "Velg"
        return self._control(field, "<w:showingPlcHdr/>", kind, run(prompt, style="PlaceholderText"))

    def _control(self, field, state, kind, content):
        return (f"<w:sdt><w:sdtPr>{properties()}{self._identity(field.label, field.tag)}{state}{kind}</w:sdtPr>"
                f"<w:sdtContent>{content}</w:sdtContent></w:sdt>")

    def rows(self, group, row, columns):
        identity = self._identity(group.label, group.tag)
        self._number += 1
        return (f"<w:sdt><w:sdtPr>{identity}<w15:repeatingSection/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr>"
                f'<w:id w:val="{self._number}"/><w15:repeatingSectionItem/></w:sdtPr><w:sdtContent>{row}</w:sdtContent></w:sdt>'
                "</w:sdtContent></w:sdt>")


class Jinja:
    """What docxtpl takes: the names between braces, a row of the table before and after the one that repeats."""

    suffix = "-jinja"

    def field(self, field):
        return run("{{ " + ("row." if self._is_member(field) else "") + name(field.tag) + " }}")

    @staticmethod
    def _is_member(field):
        # A field of the page has a tag of two parts, a field of a row one.
        return "." not in field.tag

    def rows(self, group, row, columns):
        def command(text):
            return "<w:tr>" + "".join(f"<w:tc><w:p>{run(text) if not at else ''}</w:p></w:tc>" for at in range(columns)) + "</w:tr>"
        return command("{%tr for row in " + group.tag + " %}") + row + command("{%tr endfor %}")


class Merge:
    """Word's merge fields, which docx-mailmerge2 takes; it finds the row that repeats by a field in it."""

    suffix = "-merge"

    def field(self, field):
        def sign(kind):
            return f'<w:r {RUN}>{properties()}<w:fldChar w:fldCharType="{kind}"/></w:r>'
        code = f'<w:r {RUN}>{properties()}<w:instrText xml:space="preserve"> MERGEFIELD {name(field.tag)} \\* MERGEFORMAT </w:instrText></w:r>'
        return sign("begin") + code + sign("separate") + run(f"«{name(field.tag)}»") + sign("end")

    def rows(self, group, row, columns):
        return row


NOTATIONS = (Controls, Jinja, Merge)
