"""The parts of a Word file beside its text: styles, settings, fonts, header with a picture, footer, and what ties them together."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMESPACES = (f'{_W} xmlns:r="{_OFFICE}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
              'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
              'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"')
_PAGE = ('<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" '
         'w:footer="567" w:gutter="0"/>')
SECTION = f'<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/>{_PAGE}</w:sectPr>'


def _style(kind, identity, name, content, based="Normal", default=False):
    based = f'<w:basedOn w:val="{based}"/>' if based and not default else ""
    return (f'<w:style w:type="{kind}"{" w:default=" + chr(34) + "1" + chr(34) if default else ""} w:styleId="{identity}">'
            f'<w:name w:val="{name}"/>{based}<w:uiPriority w:val="9"/><w:qFormat/>{content}</w:style>')


def _styles():
    heading = ('<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{0}" w:after="80"/><w:outlineLvl w:val="{1}"/></w:pPr><w:rPr>'
               '<w:rFonts w:ascii="Calibri Light" w:hAnsi="Calibri Light"/><w:color w:val="2F5496"/><w:sz w:val="{2}"/></w:rPr>')
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8496B0"/>'
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    margins = '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    styles = [
        _style("paragraph", "Normal", "Normal", '<w:rPr><w:sz w:val="20"/></w:rPr>', default=True),
        _style("character", "DefaultParagraphFont", "Default Paragraph Font", "", default=True),
        _style("table", "TableNormal", "Normal Table", f"<w:tblPr>{margins}</w:tblPr>", default=True),
        _style("paragraph", "Title", "Title", heading.format(0, 9, 40)),
        *(_style("paragraph", f"Heading{level}", f"heading {level}", heading.format(360 - 40 * level, level - 1, 34 - 4 * level))
          for level in (1, 2, 3, 4)),
        _style("paragraph", "Terms", "Terms", '<w:pPr><w:spacing w:after="60"/><w:jc w:val="both"/></w:pPr>'),
        _style("paragraph", "Header", "header", '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>'),
        _style("paragraph", "Footer", "footer", '<w:pPr><w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs></w:pPr>'),
        _style("character", "PlaceholderText", "Placeholder Text", '<w:rPr><w:color w:val="595959"/></w:rPr>', "DefaultParagraphFont"),
        _style("table", "TableGrid", "Table Grid", f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>", "TableNormal"),
    ]
    return (f'<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>'
            f'<w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>{"".join(styles)}</w:styles>')


_HEADER = (
    f'<w:hdr {NAMESPACES} xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture">'
    '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
    '<wp:extent cx="540000" cy="540000"/><wp:docPr id="1" name="Merke" descr="Skolens merke"/><a:graphic>'
    f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="merke.png"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="540000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    '</a:graphic></wp:inline></w:drawing></w:r><w:r><w:tab/><w:t>Eksempel videregående skole</w:t></w:r></w:p></w:hdr>')
_FOOTER = (f'<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:tab/><w:t xml:space="preserve">Side </w:t></w:r>'
           '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>')
_SETTINGS = (f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/><w:compat><w:compatSetting '
             'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
             '<w:themeFontLang w:val="nb-NO"/></w:settings>')
_FONTS = f'<w:fonts {_W}>' + "".join(
    f'<w:font w:name="{name}"><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    for name in ("Calibri", "Calibri Light", "MS Gothic")) + "</w:fonts>"
_CORE = (f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
         "<dc:title>Skjema</dc:title><dc:language>nb-NO</dc:language></cp:coreProperties>")


def _types(parts):
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>')


def _relations(*targets):
    return f'<Relationships xmlns="{_PACKAGE}/relationships">' + "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>' for number, (kind, target) in enumerate(targets, 1)
    ) + "</Relationships>"


def plain(document, picture):
    """The text, and the settings that docx-mailmerge2 must find."""
    document = document.replace(SECTION, f"<w:sectPr>{_PAGE}</w:sectPr>")
    return {
        "[Content_Types].xml": DECLARATION + _types({
            "word/document.xml": f"{_WORD}.document.main+xml", "word/settings.xml": f"{_WORD}.settings+xml"}),
        "_rels/.rels": DECLARATION + _relations((f"{_OFFICE}/relationships/officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": DECLARATION + _relations((f"{_OFFICE}/relationships/settings", "settings.xml")),
        "word/settings.xml": DECLARATION + _SETTINGS,
    }


def headed(document, picture):
    """With all that a school's form carries."""
    kinds = ("styles", "settings", "fontTable", "header", "footer")
    contents = (_styles(), _SETTINGS, _FONTS, _HEADER, _FOOTER)
    files = [f"{kind}1.xml" if kind in ("header", "footer") else f"{kind}.xml" for kind in kinds]
    # The header and the footer come fifth and sixth: the text names them by these numbers (SECTION).
    order = [("styles", files[0]), ("settings", files[1]), ("fontTable", files[2]), ("webSettings", "webSettings.xml"),
             ("header", files[3]), ("footer", files[4])]
    types = {"word/document.xml": f"{_WORD}.document.main+xml", "word/webSettings.xml": f"{_WORD}.webSettings+xml",
             "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml"}
    types |= {f"word/{file}": f"{_WORD}.{kind}+xml" for kind, file in zip(kinds, files)}
    return {
        "[Content_Types].xml": DECLARATION + _types(types),
        "_rels/.rels": DECLARATION + _relations((f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
                                                (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": DECLARATION + _relations(*((f"{_OFFICE}/relationships/{kind}", file) for kind, file in order)),
        **{f"word/{file}": DECLARATION + content for file, content in zip(files, contents)},
        "word/webSettings.xml": f"{DECLARATION}<w:webSettings {_W}/>",
        "word/_rels/header1.xml.rels": DECLARATION + _relations((f"{_OFFICE}/relationships/image", "media/merke.png")),
        "word/media/merke.png": picture(),
        "docProps/core.xml": DECLARATION + _CORE,
    }
