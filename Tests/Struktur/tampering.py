"""Spoils what the tool said, to show that the judge sees it."""


def spoil(lines, random):
    """One thing in each document: what was set aside is dropped, or an answer; two answers change places, or two rows; a cross is taken for another."""
    good = [line for line in lines.values() if "verdier" in line]
    for number, line in enumerate(good):
        values = line["verdier"]
        texts = [field for field, value in values.items() if isinstance(value, str) and len(value) == 8 and line["kilde"].get(field) == "tag"]
        crosses = [field for field, value in values.items() if value in ("ja", "nei") and line["kilde"].get(field) == "tag"]
        match number % 6:
            case 0:
                line["ikkePlassert"], line["kommentarer"] = [], []
            case 1 if texts:
                values[random.choice(texts)] = ""
            case 2 if len(texts) > 1:
                one, other = random.sample(texts, 2)
                values[one], values[other] = values[other], values[one]
            case 3:
                rows = next((rows for rows in values.values() if isinstance(rows, list) and len(rows) > 1 and isinstance(rows[0], dict)), None)
                if rows:
                    rows[0], rows[1] = {**rows[0], **dict(list(rows[1].items())[:2])}, {**rows[1], **dict(list(rows[0].items())[:2])}
            case 4 if crosses:
                values[random.choice(crosses)] = "ubesvart"
            case 5 if crosses:
                field = random.choice(crosses)
                values[field] = "nei" if values[field] == "ja" else "ja"


def missed(kinds):
    """What of it was not seen."""
    return [kind for kind in ("lost", "wrong, sikker", "rows mixed", "lost, a cross", "wrong, a cross") if not kinds.get(kind)]
