"""The plan's fields as the model knows them, and where their answers stand: in the cell after a printed label."""

import package
from package import W

ONE_LINE = ["skole.navn", "dok.saksnr", "elev.utdanningsprogram", "elev.kontaktlærer", "plan.utdanningsleder", "ident.meldtAv", "kart.deltakere"]
LINES = [
    "ident.grunnlag", "kart.kontaktlærersamtaler", "kart.situasjon", "kart.ønsker", "kart.behov", "kart.årsaker", "kart.styrker", "kart.prøvd",
    "plan.hovedmål",
]
DAYS = ["foresatte.samtykkeDato", "foresatte.orientertDato", "ident.dato", "kart.dato", "plan.fra", "plan.til", "plan.evalueringsmøte"]
CHOICES = {
    "ident.fase": ["Trinnoppstart Vg2", "Trinnoppstart Vg3", "Fortløpende"],
    "kart.konklusjon": ["Følges opp av kontaktlærer", "Andre tiltak vurderes"],
    "foresatte.orientertVed": ["Møte", "Telefon", "Brev"],
}
YES_NO = ["elev.medvirket", "kart.tolk", "kart.behovForSamtale", "foresatte.orientert"]
BOXES = {"ident.kilde": ["Oppstartsamtale", "Elevsamtale", "Annet"], "kart.utfordringer": ["Fravær", "Faglige utfordringer"], "plan.videre": ["Drøftes med PPT", "Annet"]}
# Members in the order of their columns; what has a canary comes first in each row of data.
GROUPS = {
    "foresatte.personer": ["navn", "relasjon", "telefon"],
    "fag": ["fag", "fagkode", "vurdering", "karakter", "merknad"],
    "tiltak": ["utfordring", "tiltak", "ansvar", "omfang", "frist", "evalueresAv"],
    "evaluering": ["dato", "tiltak", "vurdering", "resultat", "tilStede"],
}
TEXT_MEMBERS = {
    "foresatte.personer": ["navn", "relasjon"],
    "fag": ["fag", "merknad"],
    "tiltak": ["tiltak", "omfang", "evalueresAv"],
    "evaluering": ["tiltak", "vurdering", "tilStede"],
}
TEXTS = ONE_LINE + LINES
FIELDS = TEXTS + DAYS + list(CHOICES) + YES_NO + list(BOXES)


def field_of(tag):
    """The field that a control's tag belongs to: a box belongs to its group of boxes."""
    for field in [*YES_NO, *BOXES, "elev.myndig", "foresatte.samtykke", "ident.kriterier", "ident.kritiskeFaktorer"]:
        if tag.startswith(field + "."):
            return field
    return tag


def labels(template):
    """Field to the printed label before its cell, where that label stands once in the form."""
    root = package.Document(template).root
    found, seen = {}, []
    for row in root.iter(W + "tr"):
        cells = package.cells(row)
        texts = [package.text(cell).strip() for cell in cells]
        seen += texts
        for before, cell in zip(cells, cells[1:]):
            fields = {field_of(tag) for tag in package.tags(cell)}
            if len(fields) == 1 and not package.tags(before):
                field = fields.pop()
                if field in FIELDS:
                    found[field] = package.text(before).strip()
    return {field: label for field, label in found.items() if label and seen.count(label) == 1}
