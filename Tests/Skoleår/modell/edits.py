"""What people do to a document, in Word and in programs that keep no tags: each changes the tree and returns what it touched.

An edit returns None where the document has no place for it any more; else the fields that it touched. STRUCTURAL are those after which a field's
place is gone or another's is beside it, so that a reading may be unsure where a text belongs.
"""

import copy
import xml.etree.ElementTree as ET

import form
import package
from package import W

STRUCTURAL = {"drop-control", "delete-row", "add-row", "boxes-gone", "boxes-word", "delete-table", "loose", "beside", "unwrap"}


def apply(document, edit, labels):
    return EDITS[edit["how"]](document.root, edit, labels)


def has_tags(root):
    return bool(package.tags(root))


def cell_after(root, label):
    for row in root.iter(W + "tr"):
        row_cells = package.cells(row)
        for before, cell in zip(row_cells, row_cells[1:]):
            if package.text(before).strip() == label:
                return cell
    return None


def place(root, field, labels, nth=0):
    """The control of a field, or where it has none its cell."""
    found = package.controls(root, field)
    if nth < len(found):
        return found[nth]
    return cell_after(root, labels[field]) if field in labels and not found and nth == 0 else None


def type_over(root, edit, labels):
    target = place(root, edit["field"], labels, edit.get("place", 0))
    if target is None:
        return None
    (package.fill if target.tag == W + "sdt" else package.write)(target, edit["text"])
    return [edit["field"]]


def append(root, edit, labels):
    target = place(root, edit["field"], labels, edit.get("place", 0))
    if target is None or target.tag == W + "sdt" and package.shows_prompt(target):
        return None
    holder = target.find(W + "sdtContent") if target.tag == W + "sdt" else target
    paragraphs = [child for child in holder if child.tag == W + "p"]
    (paragraphs[-1] if paragraphs else holder).append(package.runs(" " + edit["text"]))
    return [edit["field"]]


def clear(root, edit, labels):
    return type_over(root, dict(edit, text=""), labels)


def drop_control(root, edit, labels):
    found = package.controls(root, edit["field"])
    if not found:
        return None
    parent = package.parents(root)
    for control in found:
        parent[control].remove(control)
    return [edit["field"]]


def unwrap_one(parent, control):
    content = control.find(W + "sdtContent")
    holder = parent[control]
    at = list(holder).index(control)
    holder.remove(control)
    for number, child in enumerate(list(content) if content is not None else []):
        holder.insert(at + number, child)
        parent[child] = holder


def unwrap(root, edit, labels):
    """«Fjern innholdskontroll» in Word: the text stays."""
    found = package.controls(root, edit["field"])
    if not found:
        return None
    parent = package.parents(root)
    for control in found:
        unwrap_one(parent, control)
    return []


def strip(root, edit, labels):
    """As Google Docs exports: no control is left, every word is."""
    if not any(True for _ in root.iter(W + "sdt")):
        return None
    parent = package.parents(root)
    for control in list(root.iter(W + "sdt")):
        unwrap_one(parent, control)
    return []


def row_of(root, word):
    """The row that holds a word, with the control of a repeated row around it, and their parent."""
    parent = package.parents(root)
    for row in root.iter(W + "tr"):
        if word in package.text(row):
            holder = parent[row]
            while holder.tag in (W + "sdtContent", W + "sdt"):
                if holder.tag == W + "sdt" and holder.find(f"{W}sdtPr") is not None and any(
                        c.tag.endswith("repeatingSectionItem") for c in holder.find(f"{W}sdtPr")):
                    return holder, parent[holder], row
                holder = parent[holder]
            return row, parent[row], row
    return None


def delete_row(root, edit, labels):
    found = row_of(root, edit["word"])
    if found is None:
        return None
    whole, holder, _ = found
    holder.remove(whole)
    return []


def add_row(root, edit, labels):
    found = row_of(root, edit["word"])
    if found is None:
        return None
    whole, holder, _ = found
    new = copy.deepcopy(whole)
    for properties in new.iter(W + "sdtPr"):
        for number in properties.findall(W + "id"):
            properties.remove(number)
    row = new if new.tag == W + "tr" else next(new.iter(W + "tr"))
    members = form.GROUPS[edit["group"]]
    if len(package.cells(row)) != len(members):
        return None
    for member, cell in zip(members, package.cells(row)):
        inside = [c for c in cell.iter(W + "sdt")]
        words = edit["texts"].get(member, "")
        if inside:
            package.fill(inside[0], words)
        else:
            package.write(cell, words)
    holder.insert(list(holder).index(whole) + 1, new)
    return []


def retype_word(root, edit, labels):
    """Types over one text of a row, found by the word in it."""
    for piece in root.iter(W + "t"):
        if edit["word"] in (piece.text or ""):
            piece.text = edit["text"]
            return []
    return None


def tick(root, edit, labels):
    """The first box of a field is ticked that was not."""
    field = edit["field"]
    for control in root.iter(W + "sdt"):
        name = package.tag(control)
        if name and form.field_of(name) == field and name != field:
            checked = next((c for c in control.iter(package.W14 + "checked")), None)
            if checked is not None and checked.get(package.W14 + "val") == "0":
                checked.set(package.W14 + "val", "1")
                for piece in control.iter(W + "t"):
                    piece.text = "☒"
                return [field]
    cell = cell_after(root, labels[field]) if field in labels and not has_tags(root) else None
    for piece in cell.iter(W + "t") if cell is not None else []:
        if "☐" in (piece.text or ""):
            piece.text = piece.text.replace("☐", "☒", 1)
            return [field]
    return None


def boxes_word(root, edit, labels):
    cell = cell_after(root, labels[edit["field"]]) if edit["field"] in labels else None
    if cell is None:
        return None
    package.write(cell, edit["text"])
    return [edit["field"]]


def boxes_gone(root, edit, labels):
    return boxes_word(root, dict(edit, text=""), labels)


def delete_table(root, edit, labels):
    body = root.find(W + "body")
    tables = [child for child in body if child.tag == W + "tbl"]
    # The first says who the pupil is.
    if not 0 < edit["number"] < len(tables):
        return None
    table = tables[edit["number"]]
    fields = sorted({form.field_of(name) for name in package.tags(table)})
    fields += [field for field, label in labels.items() if not package.tags(table) and label in package.text(table).split("\n")]
    body.remove(table)
    return fields


def loose(root, edit, labels):
    body = root.find(W + "body")
    paragraph = ET.Element(W + "p")
    paragraph.append(package.runs(edit["text"]))
    tables = [number for number, child in enumerate(body) if child.tag == W + "tbl"]
    body.insert(tables[edit["number"] % len(tables)] if tables else 0, paragraph)
    return []


def beside(root, edit, labels):
    """Words before the control in its paragraph."""
    found = package.controls(root, edit["field"])
    parent = package.parents(root)
    if not found or parent[found[0]].tag != W + "p":
        return None
    holder = parent[found[0]]
    holder.insert(list(holder).index(found[0]), package.runs(edit["text"] + " "))
    # The answer in the control is not the person's.
    return []


def save(root, edit, labels):
    return []


EDITS = {
    "type": type_over, "append": append, "clear": clear, "drop-control": drop_control, "unwrap": unwrap, "strip": strip, "google": strip,
    "delete-row": delete_row, "add-row": add_row, "retype": retype_word, "tick": tick, "boxes-word": boxes_word, "boxes-gone": boxes_gone,
    "delete-table": delete_table, "loose": loose, "beside": beside, "save": save,
}
