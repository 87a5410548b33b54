"""What is done to the structure of a document: elements are removed, doubled, moved, nested, swapped, renamed, split, joined; attributes go.

Every change is a few cuts in the text of a part; the parts stay well-formed, and no word is cut in two.
"""

import re

from markup import Part

LEVELS = {
    "avsnitt": ("w:p",), "løp": ("w:r",), "tekst": ("w:t",), "kontroll": ("w:sdt",), "innhold": ("w:sdtContent",),
    "tabell": ("w:tbl",), "rad": ("w:tr",), "celle": ("w:tc",), "tekstboks": ("w:txbxContent", "wps:txbx", "wps:wsp", "w:drawing", "w:pict", "mc:AlternateContent"),
    "note": ("w:footnote", "w:footnoteReference", "w:comment", "w:commentReference"), "feltkode": ("w:fldChar", "w:fldSimple", "w:hyperlink", "w:ins"),
}
# Where content may be put: nothing is put into properties, for no program would show it.
CONTAINERS = {"w:body", "w:tc", "w:sdtContent", "w:p", "w:txbxContent", "w:footnote", "w:hdr", "w:ftr", "w:r", "w:tr", "w:tbl", "w:hyperlink", "w:ins"}
WRAPPERS = [
    ("<w:smartTag w:uri=\"urn:x\" w:element=\"e\">", "</w:smartTag>"), ("<w:customXml w:uri=\"urn:x\" w:element=\"e\">", "</w:customXml>"),
    ("<w:ins w:id=\"900\" w:author=\"A\" w:date=\"2026-11-01T00:00:00Z\">", "</w:ins>"), ("<w:moveTo w:id=\"901\" w:author=\"A\">", "</w:moveTo>"),
    ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_7\"/></w:sdtPr><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ("<w:hyperlink w:anchor=\"x\">", "</w:hyperlink>"), ("<w:ukjent>", "</w:ukjent>"), ("<w:dir w:val=\"ltr\">", "</w:dir>"),
    ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
]
NEW_NAMES = ["w:ukjent", "w:smartTag", "w:customXml", "w:p", "w:r", "w:sdt", "w:sdtContent", "w:tbl", "w:tr", "w:tc", "w14:ukjent"]
PROPERTIES = re.compile(r"w:\w+Pr$|w:tblGrid$")


class Impossible(Exception):
    """The document has nothing to do this to."""


class Mutation:
    """One change of one part, chosen by a random number generator that is given."""

    def __init__(self, parts, random, words):
        self.parts, self.random, self.words = parts, random, words

    def any(self):
        """Does one thing; gives what it was: the operation, the level, where."""
        while True:
            try:
                kind = self.random.random()
                if kind < 0.06:
                    return self.relation()
                if kind < 0.18:
                    return self.property()
                return self.element()
            except (Impossible, ValueError):
                continue

    # Which part and which element

    def story(self):
        names = [name for name in self.parts if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|comments)\.xml", name)]
        return "word/document.xml" if self.random.random() < 0.88 or not names else self.random.choice(sorted(names))

    def chosen(self, part, names):
        """An element of one of the names; in most cases one in which somebody wrote."""
        found = part.named(*names)
        if not found:
            raise Impossible
        if self.random.random() < 0.75:
            written = [element for element in found if self.words.in_text(part.whole(element)[:200_000])]
            # The smallest say the most: a table in a document of ten, not the frame around all of it.
            found = written or found
        return self.random.choice(found)

    def element(self):
        name = self.story()
        part = Part(self.parts[name].decode())
        level = self.random.choice(sorted(LEVELS))
        element = self.chosen(part, LEVELS[level])
        operations = [self.remove, self.unwrap, self.double, self.double_elsewhere, self.move, self.lift, self.nest, self.nest_anywhere,
                      self.wrap, self.swap, self.rename, self.drop_attribute, self.empty, self.split, self.join]
        operation = self.random.choice(operations)
        changes = operation(part, element)
        self.parts[name] = part.cut(*changes).encode()
        return operation.__name__, level, f"{name} {element.name} at {element.start}"

    # Operations: each gives cuts

    def remove(self, part, element):
        return [(element.start, element.end, "")]

    def unwrap(self, part, element):
        if part.is_closed(element):
            raise Impossible
        properties = element.children[0] if element.children and PROPERTIES.match(element.children[0].name) else None
        if properties is not None:
            return [(element.start, properties.end, ""), (element.stop, element.end, "")]
        return [(element.start, element.inside, ""), (element.stop, element.end, "")]

    def double(self, part, element):
        return [(element.end, element.end, part.whole(element))]

    def place(self, part, element, names):
        """Before or after another element of these names, which does not stand in this one."""
        others = [other for other in part.named(*names) if not element.start <= other.start < element.end]
        if not others:
            raise Impossible
        other = self.random.choice(others)
        return other.start if self.random.random() < 0.5 else other.end

    def double_elsewhere(self, part, element):
        at = self.place(part, element, (element.name,))
        return [(at, at, part.whole(element))]

    def moved(self, part, element, at):
        if element.start < at < element.end:
            raise Impossible
        return [(at, at, part.whole(element)), (element.start, element.end, "")] if at != element.start else []

    def move(self, part, element):
        at = self.place(part, element, (element.name,))
        if at in (element.start, element.end):
            raise Impossible
        return self.moved(part, element, at)

    def lift(self, part, element):
        """Out of what holds it, before or after that."""
        outer = element.parent
        if outer is None or outer.parent is None or outer.name == "w:body":
            raise Impossible
        at = self.random.choice([outer.start, outer.end])
        return [(at, at, part.whole(element)), (element.start, element.end, "")]

    def into(self, part, element, others):
        others = [other for other in others if not part.is_closed(other) and not element.start <= other.start < element.end
                  and element is not other and element.parent is not other and not any(PROPERTIES.match(above.name) for above in other.above())]
        if not others:
            raise Impossible
        other = self.random.choice(others)
        own = next((child.end for child in other.children if PROPERTIES.match(child.name)), other.inside)
        at = self.random.choice([other.stop, own])
        return self.moved(part, element, at)

    def nest(self, part, element):
        """Into another of its kind."""
        if element.name == "w:t":
            raise Impossible
        inner = {"w:sdt": "w:sdtContent"}.get(element.name, element.name)
        return self.into(part, element, part.named(inner))

    def nest_anywhere(self, part, element):
        return self.into(part, element, part.named(*sorted(CONTAINERS)))

    def wrap(self, part, element):
        before, after = self.random.choice(WRAPPERS + [(part.tag(element), f"</{element.name}>")] * 3)
        if before.endswith("/>") or element.name == "w:t":
            raise Impossible
        return [(element.start, element.start, before), (element.end, element.end, after)]

    def swap(self, part, element):
        others = [other for other in part.named(element.name) if other.end <= element.start or other.start >= element.end]
        if not others:
            raise Impossible
        other = self.random.choice(others)
        if self.random.random() < 0.5:
            neighbours = [one for one in (element.parent.children if element.parent else []) if one in others]
            other = self.random.choice(neighbours) if neighbours else other
        return [(element.start, element.end, part.whole(other)), (other.start, other.end, part.whole(element))]

    def rename(self, part, element):
        new = self.random.choice([name for name in NEW_NAMES if name != element.name])
        tag = part.tag(element)
        changes = [(element.start, element.inside, f"<{new}{tag[1 + len(element.name):]}")]
        if not part.is_closed(element):
            changes.append((element.stop, element.end, f"</{new}>"))
        return changes

    def drop_attribute(self, part, element):
        holders = [one for one in [element, *element.below()] if " " in part.tag(one)]
        if not holders:
            raise Impossible
        one = self.random.choice(holders)
        tag = part.tag(one)
        spots = list(re.finditer(r"\s[\w:.-]+=\"[^\"]*\"", tag))
        if not spots:
            raise Impossible
        spot = self.random.choice(spots)
        return [(one.start + spot.start(), one.start + spot.end(), "")]

    def empty(self, part, element):
        if part.is_closed(element):
            raise Impossible
        return [(element.inside, element.stop, "")]

    def split(self, part, element):
        """In two, between two of its children."""
        inner = [child for child in element.children if not PROPERTIES.match(child.name)]
        if len(inner) < 2 or element.name in ("w:drawing", "w:pict", "mc:AlternateContent"):
            raise Impossible
        at = self.random.choice(inner[1:]).start
        properties = next((part.whole(child) for child in element.children if PROPERTIES.match(child.name)), "")
        return [(at, at, f"</{element.name}>{part.tag(element)}{properties}")]

    def join(self, part, element):
        """With the next of its kind."""
        around = element.parent.children if element.parent else []
        after = around[around.index(element) + 1:][:1] if element in around else []
        if not after or after[0].name != element.name or part.is_closed(element) or part.is_closed(after[0]):
            raise Impossible
        properties = next((child.end for child in after[0].children[:1] if PROPERTIES.match(child.name)), after[0].inside)
        return [(element.stop, properties, "")]

    # Properties, relationships

    def property(self):
        name = self.story()
        part = Part(self.parts[name].decode())
        found = [element for element in part.elements if PROPERTIES.match(element.name) or element.parent and PROPERTIES.match(element.parent.name)]
        if not found:
            raise Impossible
        element = self.random.choice(found)
        if self.random.random() < 0.6:
            controls = [one for one in found if one.name == "w:sdtPr" or one.parent.name == "w:sdtPr"]
            element = self.random.choice(controls or found)
        operation = self.random.choice([self.remove, self.double, self.double_elsewhere, self.move, self.swap, self.drop_attribute, self.empty, self.rename_property,
                                        self.swap_attributes])
        self.parts[name] = part.cut(*operation(part, element)).encode()
        return operation.__name__, "egenskap", f"{name} {element.name} at {element.start}"

    def rename_property(self, part, element):
        tag = part.tag(element)
        changes = [(element.start, element.inside, f"<w:ukjent{tag[1 + len(element.name):]}")]
        if not part.is_closed(element):
            changes.append((element.stop, element.end, "</w:ukjent>"))
        return changes

    def swap_attributes(self, part, element):
        others = [other for other in part.named(element.name) if part.tag(other) != part.tag(element)]
        if not others or " " not in part.tag(element):
            raise Impossible
        other = self.random.choice(others)
        if part.is_closed(other) != part.is_closed(element):
            raise Impossible
        return [(element.start, element.inside, part.tag(other)), (other.start, other.inside, part.tag(element))]

    def relation(self):
        names = [name for name in self.parts if name.endswith(".rels") or name == "[Content_Types].xml" or name == "docProps/custom.xml"]
        name = self.random.choice(sorted(names))
        part = Part(self.parts[name].decode())
        found = part.named("Relationship", "Override", "Default", "property")
        if not found:
            raise Impossible
        element = self.random.choice(found)
        operation = self.random.choice([self.remove, self.double, self.swap, self.drop_attribute, self.swap_attributes, self.move])
        self.parts[name] = part.cut(*operation(part, element)).encode()
        return operation.__name__, "relasjon", f"{name} {element.name} at {element.start}"


def graft(parts, others, random, words):
    """Something of another pupil's document put into this one: a paragraph, a row, a table, a control, or all of it."""
    mine, theirs = Part(parts["word/document.xml"].decode()), Part(others["word/document.xml"].decode())
    name = random.choice(["w:p", "w:tr", "w:tbl", "w:sdt", "w:tc", "w:body"])
    if name == "w:body":
        body, own = theirs.root.first("w:body"), mine.root.first("w:body")
        last = own.children[-1].start
        cut = body.children[-1].start
        parts["word/document.xml"] = mine.cut((last, last, theirs.text[body.inside:cut])).encode()
        return "graft", "dokument", "all of another's"
    found = [one for one in theirs.named(name) if words.in_text(theirs.whole(one))]
    places = mine.named(name)
    if not found or not places:
        raise Impossible
    one, place = random.choice(found), random.choice(places)
    instead = random.random() < 0.3
    parts["word/document.xml"] = mine.cut((place.start if instead else place.end, place.end, theirs.whole(one))).encode()
    return "graft", {"w:p": "avsnitt", "w:tr": "rad", "w:tbl": "tabell", "w:sdt": "kontroll", "w:tc": "celle"}[name], "instead of its own" if instead else "after its own"
