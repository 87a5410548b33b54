"""The steps in which people and other programs change files."""

import json
import os
import pathlib
import shutil
import subprocess

import edits
import form
import looks
import package
import words
from state import Document


# What LibreOffice made of a file: when steps are done again it is not asked again.
CONVERTED = {}


class People:
    """What a school does to its documents without the tool; `School` has the state."""

    def edit(self, path, edit, document):
        """One edit of a person's, in the file and in what is known of it."""
        before = words.canaries(self.text(path))
        docx = package.Document(self.path(path))
        touched = edits.apply(docx, edit, self.labels)
        if touched is None:
            return False
        stampless = edit["how"] == "google"
        docx.save(self.path(path), without=("docProps/custom.xml",) if stampless else ())
        after = words.canaries(self.text(path))
        document.typed = {word for word in document.typed | (after - before) if words.is_typed(word) and word in after}
        document.gone = (document.gone | (before - after)) - after
        document.touched |= set(touched)
        if edit["how"] == "clear" and edit["field"] not in document.base:
            # Empty, as the tool left it.
            document.touched.discard(edit["field"])
        document.saved = True
        document.stampless |= stampless
        document.tagless |= edit["how"] in ("google", "strip")
        document.structural |= edit["how"] in edits.STRUCTURAL
        document.history.append(edit["how"])
        return True

    def do_edit(self, step):
        document = self.documents.get(step["file"])
        if document is None or not self.edit(step["file"], step, document):
            return False
        self.script.append(("file", step["file"], step["how"], self.path(step["file"]).read_bytes()))
        looks.reading(self, [step["file"]])

    def do_libreoffice(self, step):
        paths = [path for path in step["files"] if path in self.documents]
        if not paths or not self.office:
            return False
        self.convert([path for path in paths if self.digest(self.path(path)) not in CONVERTED])
        done = []
        for path in paths:
            made = CONVERTED.get(self.digest(self.path(path)))
            if made is not None:
                self.path(path).write_bytes(made)
                document = self.documents[path]
                document.saved = document.tagless = True
                document.history.append("libreoffice")
                self.script.append(("file", path, "libreoffice", made))
                done.append(path)
        self.converted += len(done)
        looks.reading(self, done)

    def convert(self, paths):
        """Opened and saved again by LibreOffice, all at once."""
        if not paths:
            return
        work = self.root / "lo"
        shutil.rmtree(work, ignore_errors=True)
        (work / "ut").mkdir(parents=True)
        names = {path: work / f"d{number}.docx" for number, path in enumerate(paths)}
        for path, name in names.items():
            shutil.copy(self.path(path), name)
        line = [self.office, "--headless", f"-env:UserInstallation=file://{(self.root.parent / 'profil').resolve()}", "--convert-to",
                "docx:MS Word 2007 XML", "--outdir", str(work / "ut"), *map(str, names.values())]
        try:
            subprocess.run(line, capture_output=True, timeout=900)
        except subprocess.TimeoutExpired:
            # A busy machine; what came out counts, the rest was not saved.
            print("LibreOffice did not end within 900 s", flush=True)
        for path, name in names.items():
            if (work / "ut" / name.name).exists():
                CONVERTED[self.digest(self.path(path))] = (work / "ut" / name.name).read_bytes()

    def do_file(self, step):
        """Copied, renamed, moved or deleted by a person; saved as another pupil's."""
        path, document = step["file"], self.documents.get(step["file"])
        if document is None:
            return False
        to = step.get("to")
        if step["how"] == "delete":
            self.path(path).unlink()
            del self.documents[path]
            self.script.append(("delete", path))
            return True
        if to in self.documents or self.path(to).exists():
            return False
        self.path(to).parent.mkdir(parents=True, exist_ok=True)
        if step["how"] in ("copy", "save-as"):
            shutil.copy(self.path(path), self.path(to))
            self.documents[to] = document.copy()
        else:
            os.rename(self.path(path), self.path(to))
            self.documents[to] = self.documents.pop(path)
            self.script.append(("delete", path))
        if step["how"] == "save-as" and not self.save_as(to, step):
            self.path(to).unlink()
            del self.documents[to]
            return False
        self.script.append(("file", to, step["how"], self.path(to).read_bytes()))

    def save_as(self, path, step):
        """A person makes another pupil's plan of this one, and types over every word that was the first one's."""
        other = self.pupils[step["other"]]
        docx = package.Document(self.path(path))
        own = {"elev.navn": other.name, "elev.fødselsdato": f"{other.born:%d.%m.%Y}", "elev.klasse": other.of_class}
        texts = iter(step["texts"])
        for control in docx.root.iter(package.W + "sdt"):
            name = package.tag(control)
            if name in own:
                package.fill(control, own[name])
            elif name and not control.findall(f".//{package.W}sdt") and words.canaries(package.text(control)):
                package.fill(control, next(texts, "") if name in form.TEXTS else "")
        docx.save(self.path(path))
        document = Document(step["other"])
        document.typed = words.canaries(self.text(path))
        if words.pupils_of(document.typed) - {step["other"]}:
            return False
        document.touched = set(form.FIELDS) | {"elev.navn", "elev.klasse"}
        document.saved = True
        document.history = ["save-as"]
        self.documents[path] = document
        return True

    def do_joined(self, step):
        """Two pupils' plans in one file, as a scanner or a person puts them together: nobody's, or two."""
        paths = [path for path in step["files"] if path in self.documents]
        if len(paths) < 2 or len({self.documents[path].owner for path in paths}) < 2:
            return False
        first, second = (package.Document(self.path(path)) for path in paths[:2])
        body, more = first.root.find(package.W + "body"), second.root.find(package.W + "body")
        end = body.find(package.W + "sectPr")
        at = list(body).index(end) if end is not None else len(body)
        for child in [c for c in more if c.tag != package.W + "sectPr"]:
            body.insert(at, child)
            at += 1
        (self.root / "felles").mkdir(exist_ok=True)
        first.save(self.root / "felles" / "to.docx")
        self.script.append(("file", "felles/to.docx", "joined", (self.root / "felles" / "to.docx").read_bytes()))
        outcome = self.run("les", "felles/to.docx", "--json", "--med-helse", "--skjema", "oppfølgingsplan")
        for line in outcome.lines:
            owners = words.pupils_of(words.canaries(json.dumps(line.get("verdier", {}), ensure_ascii=False)))
            if len(owners) > 1:
                self.fault("two pupils in one reading", f"pupils {sorted(owners)}, findings {[f['kode'] for f in line['funn']]}", None, pupil=min(owners))

    def other_template(self):
        """The county's new form: a line more at its top."""
        path = self.root / "ny mal.docx"
        if not path.exists():
            source = next(pathlib.Path(self.environment["IKO_MALER"]).glob("*oppf*lgingsplan.docx"))
            docx = package.Document(source)
            edits.loose(docx.root, {"text": "Fylkeskommunens utgave fra januar", "number": 0}, {})
            docx.save(path)
        return path.name
