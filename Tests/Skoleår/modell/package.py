"""Reads and writes .docx and .xlsx without the tool: what a person sees in them, and where controls stand."""

import re
import xml.etree.ElementTree as ET
import zipfile

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
HIDDEN = {W + "del", W + "delText", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", W + "sdtPr", W + "pPr", W + "rPr"}


class Document:
    """A .docx whose main part can be changed; everything else stays as it was."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = [(name, archive.read(name)) for name in archive.namelist()]
        self.raw = dict(self.parts)["word/document.xml"].decode()
        self.head = re.search(r"<w:document[^>]*>", self.raw).group()
        for prefix, uri in re.findall(r'xmlns:(\w+)="([^"]+)"', self.raw):
            if not re.match(r"ns\d+$", prefix):
                ET.register_namespace(prefix, uri)
        self.root = ET.fromstring(self.raw)

    def save(self, path, without=()):
        body = ET.tostring(self.root, encoding="unicode")
        made = re.match(r"<w:document[^>]*>", body).group()
        missing = [one for one in re.findall(r'xmlns:\w+="[^"]+"', made) if one not in self.head]
        body = self.head[:-1] + "".join(" " + one for one in missing) + ">" + body[len(made):]
        xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + body
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
            for name, data in self.parts:
                if name in without:
                    continue
                if "docProps/custom.xml" in without and name == "_rels/.rels":
                    data = re.sub(rb"<Relationship [^>]*custom-properties[^>]*/>", b"", data)
                if "docProps/custom.xml" in without and name == "[Content_Types].xml":
                    data = re.sub(rb"<Override [^>]*custom\.xml[^>]*/>", b"", data)
                archive.writestr(name, xml.encode() if name == "word/document.xml" else data)


def text(node):
    """What a person reads, paragraphs and line breaks as line ends."""
    pieces = []

    def walk(node):
        if node.tag in HIDDEN:
            return
        if node.tag == W + "t":
            pieces.append(node.text or "")
        elif node.tag in (W + "br", W + "cr"):
            pieces.append("\n")
        elif node.tag == W + "tab":
            pieces.append("\t")
        for child in node:
            walk(child)
        if node.tag == W + "p":
            pieces.append("\n")

    walk(node)
    return "".join(pieces)


def whole_text(path):
    """All that is to be read in a document; it raises where an entry is broken or is no XML."""
    with zipfile.ZipFile(path) as archive:
        if archive.testzip() is not None:
            raise zipfile.BadZipFile("an entry's checksum is wrong")
        texts = []
        for name in archive.namelist():
            if re.match(r"word/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$", name):
                texts.append(text(ET.fromstring(archive.read(name))))
            elif name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))
        return "\n".join(texts)


def cells(row):
    """The cells of a row, also those that a control holds."""
    found = []

    def walk(node):
        for child in node:
            if child.tag == W + "tc":
                found.append(child)
            elif child.tag in (W + "sdt", W + "sdtContent"):
                walk(child)

    walk(row)
    return found


def tag(control):
    value = control.find(f"{W}sdtPr/{W}tag")
    return value.get(W + "val") if value is not None else None


def tags(node):
    return [name for name in (tag(control) for control in node.iter(W + "sdt")) if name]


def controls(root, name):
    return [control for control in root.iter(W + "sdt") if tag(control) == name]


def shows_prompt(control):
    return control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def parents(root):
    return {child: parent for parent in root.iter() for child in parent}


def runs(words):
    """A run with a text of one or more lines."""
    run = ET.Element(W + "r")
    for number, line in enumerate(words.split("\n")):
        if number:
            ET.SubElement(run, W + "br")
        piece = ET.SubElement(run, W + "t")
        piece.text = line
        piece.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return run


def fill(control, words):
    """Types into a control as Word does: the prompt is gone, the paragraph stays."""
    properties = control.find(W + "sdtPr")
    prompt = properties.find(W + "showingPlcHdr")
    if prompt is not None:
        properties.remove(prompt)
    write(control.find(W + "sdtContent"), words)


def write(node, words):
    """A text in place of what stands in a cell, or in the content of a control."""
    paragraphs = [child for child in node if child.tag == W + "p"]
    holder = paragraphs[0] if paragraphs else node
    for extra in [c for c in node if c is not holder and c.tag != W + "tcPr"] if paragraphs else []:
        node.remove(extra)
    for child in list(holder):
        if child.tag not in (W + "pPr", W + "tcPr"):
            holder.remove(child)
    if node.tag == W + "tc" and not paragraphs:
        holder = ET.SubElement(node, W + "p")
    if words:
        holder.append(runs(words))


def sheets(path):
    """Each sheet of a workbook by its name: rows of texts."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        shared = []
        if "xl/sharedStrings.xml" in archive.namelist():
            for item in ET.fromstring(archive.read("xl/sharedStrings.xml")):
                shared.append("".join(t.text or "" for t in item.iter(main + "t")))
        book = ET.fromstring(archive.read("xl/workbook.xml"))
        result = {}
        for number, sheet in enumerate(book.iter(main + "sheet"), 1):
            rows = []
            for row in ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml")).iter(main + "row"):
                texts = []
                for cell in row.iter(main + "c"):
                    if cell.get("t") == "s":
                        texts.append(shared[int(cell.find(main + "v").text)])
                    else:
                        texts.append("".join(t.text or "" for t in cell.iter() if t.tag in (main + "t", main + "v")))
                rows.append(texts)
            result[sheet.get("name")] = rows
        return result
