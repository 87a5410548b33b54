"""Writes into documents and workbooks as a person does in Word and Excel: the markup changes, nothing else does."""

import html
import re
import zipfile


def _replaced(path, part, change):
    with zipfile.ZipFile(path) as package:
        entries = [(item, package.read(item)) for item in package.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for item, data in entries:
            package.writestr(item.filename, change(data.decode()).encode() if item.filename == part else data)


def skriv(path, svar):
    """Answers by tag: text; True for a tick; a list for the rows of a table, in their order."""

    def change(xml):
        for tag, answer in svar.items():
            for number, one in enumerate(answer if isinstance(answer, list) else [answer]):
                if one not in (None, ""):
                    xml = _control(xml, tag, number, one)
        return xml

    _replaced(path, "word/document.xml", change)


def _control(xml, tag, number, answer):
    places = [m.start() for m in re.finditer(f'<w:tag w:val="{re.escape(tag)}"/>', xml)]
    if number >= len(places):
        raise ValueError(f"{tag}: only {len(places)} places")
    begin = xml.rfind("<w:sdt>", 0, places[number])
    end = xml.find("</w:sdt>", begin)
    control = xml[begin:end].replace("<w:showingPlcHdr/>", "")
    if answer is True:
        control = control.replace('<w14:checked w14:val="0"/>', '<w14:checked w14:val="1"/>').replace("☐", "☒")
    else:
        head, content = control.split("<w:sdtContent>", 1)
        before = re.match(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?", content)
        text = f'<w:r><w:t xml:space="preserve">{html.escape(str(answer), quote=False)}</w:t></w:r>'
        content = f"{before.group()}{text}</w:p></w:sdtContent>" if before else f"{text}</w:sdtContent>"
        control = f"{head}<w:sdtContent>{content}"
    return xml[:begin] + control + xml[end:]


def _cells(row):
    """The cells of a row: column letters, and the text of each."""
    found = {}
    for cell in re.findall(r'<c r="([A-Z]+)\d+"[^>]*?(?:/>|>(.*?)</c>)', row, re.S):
        texts = re.findall(r"<t[^>]*>(.*?)</t>", cell[1], re.S) or re.findall(r"<v>(.*?)</v>", cell[1], re.S)
        found[cell[0]] = html.unescape("".join(texts))
    return found


def _number(column):
    number = 0
    for letter in column:
        number = number * 26 + ord(letter) - 64
    return number


def ark(path, number=1):
    """The rows of a sheet as dictionaries, by the names in its first row."""
    with zipfile.ZipFile(path) as package:
        xml = package.read(f"xl/worksheets/sheet{number}.xml").decode()
    rows = [_cells(row) for row in re.findall(r"<row .*?</row>", xml, re.S)]
    return [{rows[0][column]: text for column, text in row.items() if column in rows[0]} for row in rows[1:]]


def beslutt(path, beslutning):
    """Writes into the cells of `vurdert.xlsx` that a person fills: a function from a row (a dictionary) to such a dictionary, or None."""

    def change(xml):
        names = _cells(re.search(r'<row r="1".*?</row>', xml, re.S).group())

        def decided(row):
            number = re.search(r'r="(\d+)"', row.group()).group(1)
            cells = _cells(row.group())
            texts = {names[column]: text for column, text in cells.items() if column in names}
            written = None if number == "1" else beslutning(texts)
            text = row.group()
            for name, word in (written or {}).items():
                column = next(c for c, n in names.items() if n == name)
                text = re.sub(rf'<c r="{column}{number}"[^>]*?(?:/>|>.*?</c>)', "", text, flags=re.S)
                cell = f'<c r="{column}{number}" t="inlineStr"><is><t>{html.escape(word, quote=False)}</t></is></c>'
                later = next((m for m in re.finditer(r'<c r="([A-Z]+)\d+"', text) if _number(m.group(1)) > _number(column)), None)
                place = later.start() if later else text.index("</row>")
                text = text[:place] + cell + text[place:]
            return text

        return re.sub(r"<row .*?</row>", decided, xml, flags=re.S)

    _replaced(path, "xl/worksheets/sheet1.xml", change)
