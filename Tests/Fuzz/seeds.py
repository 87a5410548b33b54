#!/usr/bin/env python3
"""Seeds for the fuzzers, from our own templates: seeds.py FOLDER [PACKAGES…] writes FOLDER/TARGET/frø/*.

A whole form is too long to be changed well byte by byte, so its blocks become documents of their own.
"""
import hashlib
import io
import pathlib
import re
import sys
import zipfile

root = pathlib.Path(__file__).resolve().parents[2]
work = pathlib.Path(sys.argv[1])
limit = 1 << 16


def put(target, content):
    if isinstance(content, str):
        content = content.encode()
    if len(content) <= limit:
        folder = work / target / "frø"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / hashlib.sha1(content).hexdigest()[:16]).write_bytes(content)


def blocks(body):
    """The children of the body, as they stand."""
    depth, start = 0, 0
    for tag in re.finditer(r"<(/?)[\w:]+[^>]*?(/?)>", body):
        if depth == 0 and not tag[1]:
            start = tag.start()
        depth += 0 if tag[2] else (-1 if tag[1] else 1)
        if depth == 0:
            yield body[start:tag.end()]


def archive(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(zipfile.ZipInfo(name), content)
    return buffer.getvalue()


for template in sorted((root / "Templates").glob("*.docx")):
    put("package", template.read_bytes())
    with zipfile.ZipFile(template) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    for name, content in parts:
        if name.endswith((".xml", ".rels")):
            put("xml", content)
    text = dict(parts)["word/document.xml"].decode()
    head, body, tail = re.match(r"(.*?<w:body>)(.*)(<w:sectPr.*|</w:body>.*)$", text, re.S).groups()
    pieces = list(blocks(body))
    for size in (1, 4):
        for start in range(0, len(pieces), size):
            whole = head + "".join(pieces[start:start + size]) + tail
            put("reader", whole)
            put("xml", whole)
            bare = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(Content)?>", "", whole, flags=re.S)
            put("labels", bare)
            few = [part for part in parts if "rels" in part[0] or "Content_Types" in part[0]]
            put("package", archive(few + [("word/document.xml", whole)]))
            put("reader", bare)

lists = [
    "Fornavn;Etternavn;Klasse;Fødselsdato\r\nKari;Nordmann;1STA;09.11.2009\r\nOla;Ås;1STB;1.2.2010\r\n",
    "\ufeffNavn,Klasse,Fravær %\n\"Nordmann, Kari\",1STA,\"12,5\"\n\"a\"\"b\",2,3\n",
    "Navn\tKlasse\r'=1+1\t1STA\r\"åpen\tx\r", "sep=;\nNavn;Klasse\nÆØÅ;Á\n",
]
for text in lists:
    put("csv", text)
    put("csv", text.encode("utf-16"))
    put("csv", text.replace("Á", "A").replace("\ufeff", "").encode("cp1252"))

main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
names = [("workbook", "sheet.main", "xl/workbook.xml"), ("worksheet", "worksheet", "xl/worksheets/sheet1.xml"),
         ("sharedStrings", "sharedStrings", "xl/sharedStrings.xml"), ("styles", "styles", "xl/styles.xml")]
sheet = f"""<worksheet xmlns="{main}"><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Klasse</t></is></c><c r="C1" t="str"><v>Født</v></c></row>
<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="1"><f>1+1</f><v>40125</v></c></row>
<row r="3"><c r="A3" t="e"><v>#N/A</v></c><c r="B3" s="2"><v>0.125</v></c><c t="d"><v>2009-11-09</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells></worksheet>"""
strings = f'<sst xmlns="{main}"><si><t>Navn</t></si><si><r><t xml:space="preserve">Kari </t></r><r><t>Ås_x000D_</t></r></si></sst>'
styles = f"""<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/></cellXfs></styleSheet>"""
book = f"""<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr date1904="1"/><sheets>
<sheet name="Klasse" sheetId="1" r:id="rId2"/></sheets></workbook>"""
contents = [sheet, strings, styles, book]
for number, content in enumerate(contents):
    put("workbook", bytes([number]) + content.encode())
types = "".join(f'<Override PartName="/{path}" ContentType="{kind}{name}+xml"/>' for _, name, path in names)
links = "".join(f'<Relationship Id="rId{number + 1}" Type="{office}/{word}" Target="{path[3:]}"/>'
                for number, (word, _, path) in enumerate(names) if number)
relations = "http://schemas.openxmlformats.org/package/2006/relationships"
(work / "frø.xlsx").write_bytes(archive([
    ("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
     f'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'),
    ("_rels/.rels", f'<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/officeDocument" '
     'Target="xl/workbook.xml"/></Relationships>'),
    ("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{relations}">{links}</Relationships>'),
    ("xl/workbook.xml", book), ("xl/worksheets/sheet1.xml", sheet), ("xl/sharedStrings.xml", strings),
    ("xl/styles.xml", styles)]))

# Packages of others, where a folder of them is given.
for folder in sys.argv[2:]:
    for path in sorted(pathlib.Path(folder).glob("*.docx")):
        if path.is_file():
            put("package", path.read_bytes())
