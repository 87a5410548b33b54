"""Words that tell whose they are: every text of the model holds one, with the pupil in it and who wrote it."""

import re

# L stands in a list, P was typed by a person.
CANARY = re.compile(r"[LP]q(\d{3})v\d{5}")
FILLER = """samtale uken lekse hjelp time buss kveld venner norsk matematikk plan øving søvn rådgiver fremmøte motivasjon hjemmet avtale
tiltak skole møte ringer ønsker trenger mestrer strever""".split()


def canary(origin, pupil, number):
    return f"{origin}q{pupil:03}v{number:05}"


def canaries(text):
    return {match.group() for match in CANARY.finditer(text)}


def pupils_of(words):
    return {int(CANARY.match(word).group(1)) for word in words}


def is_typed(word):
    return word.startswith("P")


class Writer:
    """Makes texts with a canary that was never used before."""

    def __init__(self, random):
        self.random, self.number = random, 0

    def text(self, origin, pupil, lines=1):
        self.number += 1
        word = canary(origin, pupil, self.number)
        filler = [self.random.choice(FILLER) for _ in range(self.random.randint(0, 3))]
        at = self.random.randint(0, len(filler))
        text = " ".join(filler[:at] + [word] + filler[at:])
        return text[0].upper() + text[1:] if lines == 1 else text + "\n" + self.random.choice(FILLER) + " videre"
