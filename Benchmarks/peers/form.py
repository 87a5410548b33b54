#!/usr/bin/env python3
"""Writes the two forms in the notation of each tool: form.docx (four pages, 60 content controls, a row that repeats), form-jinja.docx,
form-merge.docx, and the same for letter.docx. Nothing but Python's own library, and the same bytes each time.

usage: form.py FOLDER
"""

import os
import struct
import sys
import zipfile
import zlib
from hashlib import shake_256

import parts
from fields import FORMS, Field
from layout import Label, Paragraph, layout
from notation import NOTATIONS, heading, run

WIDTH = 9600


def document(form, notation):
    body = "".join(_block(block, notation) for block in layout(form))
    return (f'{parts.DECLARATION}<w:document {parts.NAMESPACES} mc:Ignorable="w14 w15"><w:body>{body}{parts.SECTION}'
            "</w:body></w:document>")


def _block(block, notation):
    if isinstance(block, Paragraph):
        return _paragraph(block, notation)
    columns = len(block.rows[0])
    rows = [_row(row, notation, WIDTH // columns, "<w:tblHeader/>" if block.group and not number else "")
            for number, row in enumerate(block.rows)]
    if block.group:
        rows[-1] = notation.rows(block.group, rows[-1], columns)
    grid = f'<w:gridCol w:w="{WIDTH // columns}"/>' * columns
    return (f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblLook w:val="04A0"/></w:tblPr>'
            f'<w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>')


def _row(cells, notation, width, properties):
    return f'<w:tr w:rsidR="00A77B3E"><w:trPr><w:cantSplit/>{properties}</w:trPr>' + "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, notation)}</w:tc>' for cell in cells) + "</w:tr>"


def _paragraph(paragraph, notation):
    style = f'<w:pStyle w:val="{paragraph.style}"/>' if paragraph.style else ""
    spacing = '<w:spacing w:before="20" w:after="20"/>'
    if paragraph.style in ("Title", "Heading1"):
        pieces, spacing = heading(*paragraph.pieces), ""
    else:
        pieces = "".join(_piece(piece, notation) for piece in paragraph.pieces)
    return f'<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr>{style}{spacing}</w:pPr>{pieces}</w:p>'


def _piece(piece, notation):
    if isinstance(piece, Field):
        return notation.field(piece)
    return run(piece.text, bold=True) if isinstance(piece, Label) else run(piece)


def picture():
    """A badge of about 30 kB: a disc whose colours vary a little, as a photograph's do, so that it does not pack to nothing."""
    side = 132
    noise = iter(shake_256(b"badge").digest(side * side * 2))
    rows = []
    for y in range(side):
        row = bytearray(b"\0")
        for x in range(side):
            is_inside = (2 * x - side) ** 2 + (2 * y - side) ** 2 < side * side
            row += bytes((20, 70 + next(noise) % 80, 100 + next(noise) % 120)) if is_inside else b"\xff\xff\xff"
        rows.append(bytes(row))

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))


def write(path, entries):
    with zipfile.ZipFile(path, "w") as file:
        for name, content in entries.items():
            information = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            information.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(information, content, compresslevel=6)


def write_all(folder):
    os.makedirs(folder, exist_ok=True)
    for form in FORMS:
        for notation in NOTATIONS:
            dressing = parts.headed if form == "form" else parts.plain
            entries = dressing(document(form, notation()), picture)
            write(os.path.join(folder, f"{form}{notation.suffix}.docx"), entries)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    write_all(sys.argv[1])
