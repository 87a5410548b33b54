"""An invented school of 90 pupils in six classes, the same in each run."""

import datetime

FORNAVN = """Anna Aksel Amina Birk Bodil Cecilie Casper Dina Daniel Eira Emil Elif Fredrik Frida Gard Guro Hassan Hedda Ida
Isak Jenny Jonas Kaja Kevin Lars Leah Liv Magnus Maja Mathias Nadia Noah Nora Oda Ola Omar Per Petra Ragnhild Rune Sanna
Selma Sigurd Sondre Synne Tiril Tobias Ulrik Vilde Yusuf Ylva Åse Åsmund Øystein Ørjan Ærlend""".split()
ETTERNAVN = """Aasen Ahmed Bakke Berg Bråten Dahl Eide Fjeld Foss Grønli Haugen Hagen Iversen Jansen Kaya Kvam Lie Lund Moen Myhre
Nguyen Nilsen Næss Olsen Rud Sand Solli Strand Sæther Tangen Vik Ødegård Øien Åmodt""".split()
KLASSER = [("1STA", "Vg1"), ("1STB", "Vg1"), ("1HOA", "Vg1"), ("2STA", "Vg2"), ("2HOA", "Vg2"), ("3STA", "Vg3")]
LÆRERE = {"1STA": "Per Ås", "1STB": "Guri Moe", "1HOA": "Nils Øy", "2STA": "Eva Li", "2HOA": "Odd Ek", "3STA": "Siv Ro"}


def elever():
    """One dictionary for each pupil."""
    result = []
    for nummer in range(90):
        klasse, trinn = KLASSER[nummer // 15]
        year = 2010 - int(trinn[2]) + 1
        født = datetime.date(year, nummer % 12 + 1, nummer % 27 + 1)
        result.append(
            {
                "nr": 260001 + nummer,
                "fornavn": FORNAVN[nummer * 11 % len(FORNAVN)],
                "etternavn": ETTERNAVN[nummer * 7 % len(ETTERNAVN)],
                "født": født,
                "klasse": klasse,
                "trinn": trinn,
                "lærer": LÆRERE[klasse],
                # Every fourth was taken in with a low average; every seventh has much absence.
                "snitt": "2,31" if nummer % 4 == 0 else "3,94",
                "ønske": 1,
                "fravær": "13,5" if nummer % 7 == 3 else "2,1",
            }
        )
    return result


def klasseliste(path, elever):
    """The list as it comes out of a school's system: semicolons, decimal commas, Windows line ends."""
    lines = ["Elevnummer;Etternavn;Fornavn;Fødselsdato;Klasse;Trinn;Kontaktlærer;Karaktersnitt;Tatt inn på ønske nr."]
    for e in elever:
        lines.append(
            f"{e['nr']};{e['etternavn']};{e['fornavn']};{e['født']:%d.%m.%Y};{e['klasse']};{e['trinn']};"
            f"{e['lærer']};{e['snitt']};{e['ønske']}"
        )
    path.write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode())


def fraværsliste(path, elever):
    lines = ["Elevnummer;Etternavn;Fornavn;Fødselsdato;Klasse;Fravær %"]
    for e in elever:
        lines.append(
            f"{e['nr']};{e['etternavn']};{e['fornavn']};{e['født']:%d.%m.%Y};{e['klasse']};{e['fravær']}"
        )
    path.write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode())
