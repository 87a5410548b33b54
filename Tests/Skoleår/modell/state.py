"""What is known of one document, and what one run of the tool said."""

import json


class Document:
    """What is known of one file without asking the tool."""

    def __init__(self, owner):
        self.owner = owner
        # Field to what the data said when the tool last wrote it.
        self.base = {}
        # What people typed and did not delete; what they deleted; the fields that they changed.
        self.typed, self.gone, self.touched = set(), set(), set()
        self.saved = self.tagless = self.stampless = self.structural = self.merged = self.foreign = False
        self.period = ""
        # The name and number that the list had when the tool last wrote it.
        self.known = ("", None)
        self.history = []

    @property
    def edited(self):
        return bool(self.typed or self.gone or self.touched or self.structural)

    def copy(self):
        twin = Document(self.owner)
        for name, value in self.__dict__.items():
            setattr(twin, name, value.copy() if isinstance(value, (set, dict, list)) else value)
        return twin

    @property
    def kind(self):
        return ("no stamp" if self.stampless else "no tags" if self.tagless else "tags") + (", saved by LibreOffice" if "libreoffice" in self.history else "")


class Outcome:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err
        self.lines = []
        for line in out.splitlines():
            try:
                self.lines.append(json.loads(line))
            except ValueError:
                pass
