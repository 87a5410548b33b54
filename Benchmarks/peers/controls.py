"""Content controls filled and read with lxml, as somebody who knows the format writes it. python-docx has no controls of its own, so
this is also what its users write."""

import copy

from fields import TASKS, fields_of, shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SDT, PROPERTIES, CONTENT, TAG, TEXT, VALUE = W + "sdt", W + "sdtPr", W + "sdtContent", W + "tag", W + "t", W + "val"
CHECKED = f"{W14}checkbox/{W14}checked"


def shown_answers(form, answers):
    """Answers as documents hold them: those of the page by tag, and one such table for each row."""
    own = {field.tag: shown(field, answers[field.tag]) for field in fields_of(form)}
    rows = [{field.tag: shown(field, row[field.tag]) for field in TASKS.fields} for row in answers.get(TASKS.tag, ())]
    return own, rows


def fill(root, own, rows):
    """Fills the controls of a tree; returns the content that holds the rows, or None."""
    section = None
    for control in list(root.iter(SDT)):
        tag = control.find(f"{PROPERTIES}/{TAG}")
        if tag is None:
            continue
        if tag.get(VALUE) == TASKS.tag:
            section = control.find(CONTENT)
        elif tag.get(VALUE) in own:
            _set(control, own[tag.get(VALUE)])
    if section is not None:
        item = section[0]
        section.remove(item)
        for row in rows:
            section.append(_row(item, row))
    return section


def _row(item, row):
    item = copy.deepcopy(item)
    for control in item.iter(SDT):
        tag = control.find(f"{PROPERTIES}/{TAG}")
        if tag is not None:
            _set(control, row[tag.get(VALUE)])
    return item


def _set(control, answer):
    properties = control.find(PROPERTIES)
    text = next(control.find(CONTENT).iter(TEXT))
    text.text = answer.text
    checked = properties.find(CHECKED)
    if checked is not None:
        checked.set(W14 + "val", answer.value)
        return
    prompt = properties.find(W + "showingPlcHdr")
    if prompt is not None:
        properties.remove(prompt)
        # The prompt is grey; an answer is not.
        formatting = text.getparent().find(W + "rPr")
        formatting.remove(formatting.find(W + "rStyle"))
    day = properties.find(W + "date")
    if day is not None:
        day.set(W + "fullDate", answer.value)


def read(root):
    """The answers by tag, those of rows in lists; the same as went in."""
    answers, rows = {}, []
    for control in root.iter(SDT):
        properties = control.find(PROPERTIES)
        tag = properties.find(TAG)
        if tag is None:
            if control.getparent().getparent().find(f"{PROPERTIES}/{TAG}") is not None:
                rows.append({})
            continue
        tag = tag.get(VALUE)
        if tag == TASKS.tag:
            answers[tag] = rows
            continue
        # The fields of a row are those that come after its item; the table is the last thing in the form.
        (rows[-1] if rows else answers)[tag] = _answer(properties, control)
    return answers


def _answer(properties, control):
    checked, day = properties.find(CHECKED), properties.find(W + "date")
    if checked is not None:
        return checked.get(W14 + "val") == "1"
    if day is not None:
        return day.get(W + "fullDate", "")[:10]
    return "".join(text.text or "" for text in control.find(CONTENT).iter(TEXT))
