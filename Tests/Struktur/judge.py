"""Whether what the tool says of a document is what a person sees in it, and what it writes takes nothing away.

A word is under a field rightly where a control with the field's tag is around it, or where the last printed words before it, or its column, are the
field's: what a changed document makes ambiguous may be read either way. It may be set aside. It may not be under any other field, nor nowhere.
"""

import collections
import re

import looks

SURE = {"tag", "binding"}
CODES = {0, 1, 2}
# Findings that tell a person to look at a field: its places differ, an answer may be another's, a control stands at another label.
DOUBTS = {"F202", "F218", "F220"}
Fault = collections.namedtuple("Fault", "kind what")


def path_field(path):
    return re.sub(r"\[\d+\]", "", path)


def flattened(values):
    """Each answer by its path, as text."""
    for field, value in values.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            for number, row in enumerate(value):
                for member, one in row.items():
                    yield f"{field}[{number}].{member}", text_of(one)
        else:
            yield field, text_of(value)


def text_of(value):
    return " / ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)


def holds(text, word):
    return word.text in text or word.data in text


def by_word(pages):
    found = collections.defaultdict(list)
    for page in pages:
        for one in page.seen:
            found[one.word].append(one)
    return found


def reading(line, seen, places, pupil=None):
    """What is wrong in a line of `les`: `seen` is where each word stands in the document that was read."""
    if "feil" in line:
        return [] if line["feil"].get("melding") else [Fault("refused without a word", "")]
    faults = []
    answers = list(flattened(line["verdier"]))
    aside = "\n".join(line["ikkePlassert"])
    margin = "\n".join(comment.get("tekst", "") for comment in line["kommentarer"])
    codes = {finding["kode"] for finding in line["funn"]}
    doubted = {path_field(finding["felt"]) for finding in line["funn"] if finding["kode"] in DOUBTS and "felt" in finding}
    for word, instances in seen.items():
        where = [(path, text) for path, text in answers if holds(text, word)]
        if not where and any(one.certain for one in instances) and not holds(aside, word) and not holds(margin, word):
            faults.append(Fault("lost", f"{word.text} of {word.field}"))
        for path, text in where:
            field = path_field(path)
            if field == word.field or any(places.says(one, field) for one in instances):
                continue
            rung = line["kilde"].get(path)
            if rung not in SURE and doubted & {field, word.field}:
                continue
            kind = "wrong, sikker" if rung in SURE else "wrong, usikker" if rung == "etikett" else "wrong, trolig"
            faults.append(Fault(kind, f"{word.text} of {word.field} is under {path} ({rung})"))
    faults += mixed(line["verdier"], seen)
    names = {word.pupil for word, instances in seen.items() if word.field == "elev.navn" and any(places.says(one, "elev.navn") and one.certain for one in instances)}
    if pupil is not None and len(names) > 1 and not codes & {"F504", "F202", "F220"}:
        faults.append(Fault("two pupils untold", str(sorted(names))))
    return faults


def ticks(line, boxes, places):
    """Crosses that are seen and not read, and that are read and not seen. What a finding tells of the field is told."""
    if "feil" in line:
        return []
    told = {path_field(finding["felt"]) for finding in line["funn"] if "felt" in finding}
    faults = []
    for tag, signatures in places.boxes.items():
        field, _, option = tag.rpartition(".")
        value = line["verdier"].get(field)
        after = {looks.plain(one[2]) for one in signatures}
        is_read = value == option or isinstance(value, list) and any(looks.plain(str(one)) in after for one in value)
        if field in told or any(one.startswith(field + ".") for one in told):
            continue
        tagged = [box for box in boxes if tag in box.tags]
        placed = [box for box in boxes if box[2:] in signatures]
        columns = {one[1] for one in signatures} - {""}
        # One that stands alone may be this one, where its own words or its column say so.
        alike = [box for box in boxes if not box.tags and (box.after in after - {""} or box.column in columns)]
        if is_read and not any(box.is_ticked for box in tagged + placed + alike):
            faults.append(Fault("wrong, a cross", f"{tag} is read and not seen"))
        sure = [box for box in tagged if box in placed] or [box for box in placed if not box.tags and box[2:] not in places.unclear]
        is_aside = any("☒" in one and any(text and text in looks.plain(one) for text in after) for one in line["ikkePlassert"])
        if not is_read and not is_aside and sure and all(box.is_ticked for box in sure) and len(tagged) < 2:
            faults.append(Fault("lost, a cross", f"{tag} is seen and read as {value!r}; aside {line['ikkePlassert'][:2]}"))
    return faults


def mixed(values, seen):
    """Words of two rows of a table under one row."""
    by_data = collections.defaultdict(list)
    for word in seen:
        by_data[word.data].append(word)
        if word.text != word.data:
            by_data[word.text].append(word)
    for group, rows in values.items():
        for number, row in enumerate(rows if isinstance(rows, list) and rows and isinstance(rows[0], dict) else []):
            stand = []
            for value in row.values():
                words = by_data.get(text_of(value), [])
                where = {row for word in words for one in seen[word] for row in one.rows}
                if len(words) == 1 and where and all(one.rows for one in seen[words[0]]):
                    stand.append((words[0], where))
            for one, mine in stand:
                for other, theirs in stand:
                    if one.text < other.text and not mine & theirs:
                        yield Fault("rows mixed", f"{group}[{number}] has {one.text} of {one.field} and {other.text} of {other.field}")


def changes(line, seen, made, places):
    """What is wrong in a line of `endringer`: that nothing is changed where words have gone or come."""
    if "feil" in line or line.get("status") not in ("uendret", "lagret"):
        return []
    if line.get("funn") or line.get("annenTekst") or line.get("kommentarer"):
        return []
    gone = [word.text for word in made if not word.typed and word not in seen]
    come = [word.text for word, instances in seen.items() if word.typed and any(one.certain for one in instances)]
    return [Fault("change untold", f"{line['status']}: gone {gone[:3]}, come {come[:3]}")] if gone or come else []


def merge(told, before, after, copies, changed, pupil):
    """What is wrong after `fyll --oppdater` in one document.

    - told: the line of the tool for it, if any
    - before, after: where each word stood and stands
    - copies: the words that stand in what the tool kept of old documents
    - changed: the fields for which the pupil's new data say something else
    """
    faults = []
    taken = {path_field(one["felt"]) for one in (told or {}).get("fletting", []) if one["blir"] == "nytt"}
    if (told or {}).get("status") == "laget":
        # Nobody had touched it, and so it was made anew.
        taken = changed
    for word, instances in before.items():
        if word in after or not any(one.certain for one in instances):
            continue
        group = (word.field or "").rpartition(".")[0]
        if not word.typed and word.field in changed and word.pupil == pupil and (word.field in taken or group in taken):
            continue
        kind = "merge: only in the copy" if word in copies else "merge: lost"
        faults.append(Fault(kind, f"{word.text} of {word.field}{', typed' if word.typed else ''}; {(told or {}).get('status')}"))
    return faults


def arrivals(new, before, after, places, pupil):
    """New answers that stand under another field than theirs, or in another pupil's document."""
    faults = []
    names = {word.pupil for word in before if word.field == "elev.navn"}
    for word, instances in after.items():
        if word not in new:
            continue
        if word.pupil != pupil and word.pupil not in names:
            faults.append(Fault("merge: another pupil's data", word.text))
        elif names and word.pupil not in names:
            faults.append(Fault("merge: data beside another pupil's name", word.text))
        if not all(places.says(one, word.field) for one in instances):
            faults.append(Fault("merge: new under another field", f"{word.text} of {word.field}: {[(one.tags, one.label) for one in instances]}"))
    return faults
