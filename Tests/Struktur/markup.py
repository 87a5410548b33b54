"""The elements of a part by where they stand in its text, so that a change is a few cuts and every other byte stays."""

import re

TAG = re.compile(r"<(/?)([\w:.-]+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
ATTRIBUTE = re.compile(r"([\w:.-]+)\s*=\s*\"([^\"]*)\"")


class Element:
    """`<name …>…</name>`: it stands at start..<end, what is in it at inside..<stop."""

    __slots__ = ("name", "parent", "children", "start", "inside", "stop", "end", "number")

    def __init__(self, name, parent, start, inside):
        self.name, self.parent, self.start, self.inside = name, parent, start, inside
        self.children, self.stop, self.end, self.number = [], inside, inside, 0

    def above(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def below(self):
        for child in self.children:
            yield child
            yield from child.below()

    def first(self, name):
        return next((child for child in self.children if child.name == name), None)


class Part:
    """One part of a package, parsed. There are no comments and no CDATA in what the tool writes."""

    def __init__(self, text):
        self.text = text
        self.elements = []
        self.root = None
        current = None
        for tag in TAG.finditer(text):
            if tag[1]:
                current.stop, current.end = tag.start(), tag.end()
                current = current.parent
                continue
            element = Element(tag[2], current, tag.start(), tag.end())
            element.number = len(self.elements)
            self.elements.append(element)
            if current is None:
                self.root = element
            else:
                current.children.append(element)
            if not tag[4]:
                current = element

    def named(self, *names):
        return [element for element in self.elements if element.name in names]

    def whole(self, element):
        return self.text[element.start:element.end]

    def tag(self, element):
        """The start tag."""
        return self.text[element.start:element.inside]

    def content(self, element):
        return self.text[element.inside:element.stop]

    def attributes(self, element):
        return dict(ATTRIBUTE.findall(self.tag(element)))

    def is_closed(self, element):
        """`<name/>`, which has no inside to put anything in."""
        return self.tag(element).endswith("/>")

    def cut(self, *changes):
        """The text with stretches replaced: (from, to, with). None may overlap another."""
        pieces, last = [], 0
        for start, end, new in sorted(changes, key=lambda change: change[:2]):
            if start < last:
                raise ValueError("overlap")
            pieces += [self.text[last:start], new]
            last = end
        return "".join(pieces + [self.text[last:]])
