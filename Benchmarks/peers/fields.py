"""What the two forms ask for, and in which order it stands on the page: known here once, for the templates, the answers and the check.

The agreement has 60 fields and a table whose row repeats; the letter has four fields, so that what a run costs beside its documents
shows. A tag is what iko calls the field.
"""

from typing import NamedTuple


class Field(NamedTuple):
    tag: str
    label: str
    kind: str = "text"
    choices: tuple = ()


def name(tag):
    """A field's tag as Jinja and Word's merge fields take it, for which a dot means something else."""
    return tag.replace(".", "_")


class Group(NamedTuple):
    tag: str
    label: str
    fields: tuple


class Section(NamedTuple):
    """A heading with its fields: in a table of two pairs a row, or one below the other with a text between."""

    heading: str
    fields: tuple
    is_table: bool = False


def _texts(prefix, labels):
    return tuple(Field(f"{prefix}.{tag}", label) for tag, label in labels.items())


PUPIL = (Field("elev.navn", "Elevens navn"), Field("elev.klasse", "Klasse"), Field("elev.fødselsdato", "Fødselsdato", "day"))

_SCHOOL = _texts("skole", {
    "rektor": "Rektor", "avdeling": "Avdelingsleder", "faglærer": "Faglærer", "rådgiver": "Rådgiver", "telefon": "Telefon",
    "fagområde": "Fagområde", "timeplan": "Timeplan", "rom": "Rom", "reise": "Reisevei", "beskjed": "Beskjeder"})
_FIRM = _texts("bedrift", {
    "firma": "Bedrift", "leder": "Daglig leder", "veileder": "Veileder", "telefon": "Telefon", "adresse": "Adresse",
    "bransje": "Bransje", "arbeidstid": "Arbeidstid", "pauser": "Pauser", "klær": "Arbeidstøy", "utstyr": "Utstyr"})
_ABOUT = _texts("om", {
    "interesser": "Interesser", "erfaring": "Erfaring fra arbeid", "fag": "Fag eleven liker", "språk": "Språk", "kurs": "Kurs og bevis",
    "framtid": "Planer for neste år", "verktøy": "Verktøy eleven kan bruke", "samarbeid": "Samarbeid", "øving": "Vil øve på",
    "førerkort": "Førerkort"})
_GOALS = _texts("mål", {
    "hovedmål": "Hovedmål", "kunnskap": "Kunnskap", "ferdighet": "Ferdigheter", "metode": "Arbeidsmåter", "digitalt": "Digitale verktøy",
    "miljø": "Miljø og gjenbruk", "framvisning": "Framvisning", "vurdering": "Slik vurderes arbeidet"})

_DAYS = (PUPIL[2],) + tuple(Field(f"avtale.{tag}", label, "day") for tag, label in {
    "dato": "Avtalen er inngått", "fra": "Første dag", "til": "Siste dag", "møte": "Møte underveis", "slutt": "Sluttsamtale"}.items())
_CHOICES = tuple(Field(f"valg.{tag}", label, "choice", choices) for tag, (label, choices) in {
    "program": ("Utdanningsprogram", ("Bygg- og anleggsteknikk", "Elektro og datateknologi", "Restaurant- og matfag")),
    "omfang": ("Omfang", ("En dag i uken", "To dager i uken", "En uke samlet", "To uker samlet")),
    "transport": ("Reisemåte", ("Gange eller sykkel", "Buss eller tog", "Skoleskyss")),
    "mat": ("Lunsj", ("Eleven har med mat", "Kantine", "Bedriften serverer")),
    "rapport": ("Rapport fra eleven", ("Skriftlig", "Muntlig", "Film eller bilder")),
    "kontakt": ("Skolen tar kontakt", ("Hver uke", "Annenhver uke", "Ved behov")),
}.items())
_CHECKS = tuple(Field(f"ja.{tag}", label, "check") for tag, label in {
    "sikkerhet": "Eleven har fått opplæring i sikkerhet", "nøkkel": "Nøkkelkort er utlevert", "taushet": "Taushetsplikt er gjennomgått",
    "forsikring": "Forsikringen gjelder også i bedriften", "bilder": "Det kan tas bilder av arbeidet", "reise": "Skolen dekker reisen",
    "kopi": "Avtalen er levert til bedriften", "avtalt": "Arbeidstiden er avtalt med veilederen"}.items())

TASKS = Group("oppgaver", "Arbeidsoppgaver", (
    Field("oppgave", "Oppgave"), Field("sted", "Sted"), Field("hjelpemiddel", "Hjelpemiddel"), Field("ansvarlig", "Ansvarlig"),
    Field("frist", "Frist", "day")))

AGREEMENT = (
    Section("Eleven", PUPIL[:2] + _ABOUT, is_table=True), Section("Skolen", _SCHOOL), Section("Bedriften", _FIRM, is_table=True),
    Section("Mål for opplæringen", _GOALS), Section("Datoer", _DAYS), Section("Valg", _CHOICES), Section("Avkryssing", _CHECKS), TASKS)
LETTER = (Section("Innkalling", PUPIL + (Field("dok.dato", "Dato", "day"),)),)
FORMS = {"form": AGREEMENT, "letter": LETTER}



def fields_of(form):
    """The fields of the page in its order; those of a row are the group's."""
    return [field for part in FORMS[form] if isinstance(part, Section) for field in part.fields]


TICKED, EMPTY_BOX = "☒", "☐"


class Shown(NamedTuple):
    """An answer as a document holds it: what stands on the page, and what the control's own properties say beside it."""

    text: str
    value: str = ""


def shown(field, answer):
    if field.kind == "check":
        return Shown(TICKED, "1") if answer else Shown(EMPTY_BOX, "0")
    if field.kind == "day":
        year, month, day = answer.split("-")
        return Shown(f"{day}.{month}.{year}", f"{answer}T00:00:00Z")
    return Shown(answer)
