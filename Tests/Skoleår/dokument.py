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


def beslutt(path, beslutning):
    """Writes decisions into `vurdert.xlsx`: a function from the texts of a row to a decision, or None."""

    def change(xml):
        header = re.search(r'<row r="1".*?</row>', xml, re.S).group()
        column = re.search(r'<c r="([A-Z]+)1"[^>]*><is><t>Beslutning</t>', header).group(1)

        def decided(row):
            number = re.search(r'r="(\d+)"', row.group()).group(1)
            texts = [html.unescape(t) for t in re.findall(r"<t[^>]*>(.*?)</t>", row.group(), re.S)]
            word = None if number == "1" else beslutning(texts)
            if not word:
                return row.group()
            cell = f'<c r="{column}{number}" t="inlineStr"><is><t>{word}</t></is></c>'
            return row.group().replace("</row>", cell + "</row>")

        return re.sub(r"<row .*?</row>", decided, xml, flags=re.S)

    _replaced(path, "xl/worksheets/sheet1.xml", change)
