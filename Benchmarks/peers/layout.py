"""A form as paragraphs and tables, before any notation: the templates are written from it, and so is what a filled page must say."""

from typing import NamedTuple

from fields import FORMS, Field, Group, shown

# Text of the school's that is the same in every document, as forms have it.
TERMS = (
    "Eleven følger bedriftens arbeidstid og gir beskjed til både skolen og bedriften før klokken åtte ved fravær. ",
    "Bedriften gir eleven en fast veileder, viser hvordan utstyret brukes, og sørger for at arbeidet er trygt. ",
    "Skolen besøker eleven minst én gang i perioden. Alle tre parter kan be om et møte når noe bør endres. ",
    "Arbeidet er en del av opplæringen og gir ingen lønn. Eleven skriver logg hver dag og viser den fram til slutt. ",
)


class Label(NamedTuple):
    text: str


class Paragraph(NamedTuple):
    """Pieces are text, a label in bold, or a field."""

    pieces: tuple
    style: str = ""


class Table(NamedTuple):
    """Rows of cells, each a paragraph; the last row repeats where there is a group."""

    rows: tuple
    group: Group | None = None


def layout(form):
    title = {"form": "Avtale om opplæring i bedrift", "letter": "Innkalling til samtale"}[form]
    yield Paragraph((title,), "Title")
    for part in FORMS[form]:
        yield Paragraph((getattr(part, "heading", part.label if isinstance(part, Group) else ""),), "Heading1")
        if isinstance(part, Group):
            head = tuple(Paragraph((Label(field.label),)) for field in part.fields)
            yield Table((head, tuple(Paragraph((field,)) for field in part.fields)), part)
        elif part.is_table:
            pairs = [(Paragraph((Label(field.label),)), Paragraph((field,))) for field in part.fields]
            yield Table(tuple(left + right for left, right in zip(pairs[::2], pairs[1::2])))
        else:
            for number, field in enumerate(part.fields):
                check = (field, " " + field.label)
                yield Paragraph(check if field.kind == "check" else (Label(field.label + ": "), field))
                if field.kind == "text" and form == "form":
                    yield Paragraph(TERMS[number % 4:number % 4 + 2], "Terms")
    if form == "form":
        yield Paragraph(("Vilkår",), "Heading1")
        for number in range(10):
            yield Paragraph((f"{number + 1}. ",) + TERMS[number % 2:number % 2 + 3], "Terms")


def page(form, answers):
    """The text of each paragraph of a document that holds exactly these answers, in the order of the page."""
    lines = []
    for block in layout(form):
        if isinstance(block, Paragraph):
            lines.append(_text(block, answers))
            continue
        rows = [(row, answers) for row in block.rows]
        if block.group:
            rows[-1:] = [(block.rows[-1], row) for row in answers[block.group.tag]]
        lines += [_text(cell, values) for row, values in rows for cell in row]
    return lines


def _text(paragraph, answers):
    return "".join(_piece(piece, answers) for piece in paragraph.pieces)


def _piece(piece, answers):
    if isinstance(piece, Field):
        return shown(piece, answers[piece.tag]).text
    return piece.text if isinstance(piece, Label) else piece
