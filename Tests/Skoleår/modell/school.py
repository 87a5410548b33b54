"""The state of the model: pupils, folders, and of each document what people did to it. `do` carries out one recorded step."""

import hashlib
import os
import pathlib
import shutil
import signal
import subprocess
import time

import checks
import corrections
import form
import looks
import package
import pupils as lists
import rounds
import words
from people import People
from state import Outcome

UT, INN = "ut", "inn"


class School(People):
    def __init__(self, root, iko, templates, count, only=None, office=None):
        self.root = pathlib.Path(root)
        shutil.rmtree(self.root, ignore_errors=True)
        (self.root / UT).mkdir(parents=True)
        for name in (INN, INN + "/retur"):
            (self.root / name).mkdir()
        self.iko, self.office = os.path.abspath(iko), office
        self.environment = dict(os.environ, NO_COLOR="1", **({"IKO_MALER": os.path.abspath(templates)} if templates else {}))
        template = next(p for p in pathlib.Path(templates or pathlib.Path(iko).parent).glob("*oppf*lgingsplan.docx"))
        self.labels = form.labels(template)
        self.pupils = lists.invented(count)
        self.only = set(only) if only else None
        self.documents = {}
        self.number, self.faults, self.runs, self.merges = 0, [], 0, {}
        self.digests, self.texts, self.before, self.read, self.compared = {}, {}, {}, {}, {}
        # Which field a word was made for; the kept copies that were looked through.
        self.fields, self.looked, self.looks = {}, set(), 0
        # What people corrected on the page: the document's digest, the field, the word.
        self.corrections = []
        # How many documents LibreOffice has saved.
        self.converted = 0
        # What was done, to be told again as a shell script: runs, lists, files as they were after a person's hand.
        self.script = []

    # What the tool is asked.

    def run(self, *arguments, kill=None):
        self.runs += 1
        self.script.append(("run", arguments))
        process = subprocess.Popen([self.iko, *arguments], cwd=self.root, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if kill is not None:
            time.sleep(kill)
            process.send_signal(signal.SIGKILL)
        out, err = process.communicate(timeout=900)
        outcome = Outcome(process.returncode, out.decode(), err.decode())
        # Of two namesakes it asks which one is meant: that is as it should be.
        if kill is None and process.returncode not in (0, 1, 2) and "Flere elever passer" not in outcome.err:
            self.fault("status", f"iko {arguments[0]} ended with {process.returncode}: {outcome.err[-300:]}", None)
        return outcome

    def fault(self, kind, what, path, pupil=None):
        document = self.documents.get(path)
        owner = pupil if pupil is not None else document.owner if document else None
        self.faults.append({
            "kind": kind, "what": what, "file": path, "pupil": owner, "step": self.number, "how": self.doing,
            "state": document.kind if document else "", "edits": sorted(set(document.history)) if document else [],
        })

    # Files.

    def path(self, name):
        return self.root / name

    def living(self):
        """Every document in the folder, not what is kept of earlier ones."""
        found = {}
        for place, folders, names in os.walk(self.root / UT):
            folders[:] = [name for name in folders if name != ".iko"]
            for name in names:
                if name.endswith(".docx") and not name.startswith("~$"):
                    path = os.path.join(place, name)
                    found[os.path.relpath(path, self.root)] = self.digest(path)
        return found

    def digest(self, path):
        state = os.stat(path)
        key = (str(path), state.st_mtime_ns, state.st_size, state.st_ino)
        if key not in self.digests:
            self.digests[key] = hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
        return self.digests[key]

    def kept(self):
        return {str(path.relative_to(self.root)) for path in (self.root / UT).glob("*/.iko/**/*.docx")}

    def text(self, name):
        digest = self.digest(self.path(name))
        if digest not in self.texts:
            self.texts[digest] = package.whole_text(self.path(name))
        return self.texts[digest]

    def of_pupil(self, pupil):
        return [path for path, document in self.documents.items() if document.owner == pupil and path.startswith(UT + "/")]

    def listed(self, step):
        """The pupils that stand in the list of a step."""
        everyone = [p for p in self.pupils if self.only is None or p.id in self.only]
        return [p for p in everyone if step.get("whole") or p.team == step["team"] and step["class"] in (None, p.of_class)]

    def asked(self, step):
        return [p for p in self.listed(step) if p.of_class == step["class"] and (not step.get("pupils") or p.id in step["pupils"])]

    # Steps.

    def do(self, step):
        self.number += 1
        self.doing = step["do"] + ("" if not step.get("mode") else " " + step["mode"])
        if self.only is not None and step.get("pupil") is not None and step["pupil"] not in self.only:
            return False
        self.remember(step)
        return getattr(self, "do_" + step["do"].replace("-", "_"))(step) is not False

    def remember(self, step):
        """Which field each new word of a step is of."""
        for edit in [step, *(edit for one in step.get("returns", []) for edit in one["edits"])]:
            for row in [*edit.get("rows", []), edit.get("texts") if isinstance(edit.get("texts"), dict) else {}]:
                for member, text in row.items():
                    for word in words.canaries(text):
                        self.fields[word] = f"{edit['group']}.{member}"
            for word in words.canaries(edit.get("text") or ""):
                self.fields[word] = edit.get("field", "loose")
            for word in words.canaries("\n".join(edit["texts"])) if isinstance(edit.get("texts"), list) else []:
                self.fields[word] = None

    def do_says(self, step):
        pupil = self.pupils[step["pupil"]]
        if "group" in step:
            pupil.groups[step["group"]] = step["rows"]
        elif step["text"]:
            pupil.says[step["field"]] = step["text"]
        else:
            pupil.says.pop(step["field"], None)

    def do_pupil(self, step):
        """Another name, class or number; numbers go round among several."""
        if "last" in step:
            self.pupils[step["pupil"]].rename(step["last"])
        if "class" in step:
            self.pupils[step["pupil"]].of_class, self.pupils[step["pupil"]].year = step["class"]
        if "round" in step:
            some = [self.pupils[n] for n in step["round"]]
            numbers = [pupil.number for pupil in some]
            for pupil, number in zip(some, numbers[1:] + numbers[:1]):
                pupil.number = number

    def do_fyll(self, step):
        pupils, asked = self.listed(step), self.asked(step)
        if not asked:
            return False
        source = step["source"]
        arguments = ["fyll", "oppfølgingsplan", *lists.write(pupils, source, self.root), "-o", f"{UT}/{step['team']}", "--dato", step["date"], "--json"]
        self.script.append(("list", "liste.csv", (self.root / "liste.csv").read_text()))
        if (self.root / "rader.jsonl").exists() and "rader.jsonl" in arguments:
            self.script.append(("list", "rader.jsonl", (self.root / "rader.jsonl").read_text()))
        if step.get("class"):
            arguments += ["--klasse", step["class"]]
        for pupil in step.get("pupils") or []:
            if self.pupils[pupil] in asked:
                arguments += ["--elev", f"{self.pupils[pupil].number}" if source.get("without") != "number" else self.pupils[pupil].name]
        if step["mode"] != "plain":
            arguments.append("--" + step["mode"])
        if step.get("template"):
            arguments += ["--mal", self.other_template()]
        before, kept = self.living(), self.kept()
        self.before = checks.snapshot(self, asked)
        if step.get("open"):
            opened = [p for p in step["open"] if p in before]
            for path in opened:
                self.path(path).with_name("~$" + self.path(path).name[2:]).write_bytes(b"x")
        if step.get("kill") is not None:
            self.run(*arguments, kill=step["kill"])
            rounds.killed(self, before, kept)
        if step.get("try"):
            planned = self.run(*arguments, "--prøv")
            if self.living() != before or self.kept() != kept:
                self.fault("prøv wrote", "--prøv changed the folder", None)
        outcome = self.run(*arguments)
        if step.get("try"):
            rounds.plan(self, planned, outcome)
        checks.filled(self, step, source, asked, outcome, before, kept)
        for path in opened if step.get("open") else []:
            self.path(path).with_name("~$" + self.path(path).name[2:]).unlink()
        if step.get("again") and step["mode"] != "ny-kopi":
            before = self.living()
            again = self.run(*arguments)
            if self.living() != before:
                changed = [path for path, digest in self.living().items() if before.get(path) != digest]
                self.fault("again", f"the same run once more changed {changed[:3]}, {[l.get('status') for l in again.lines if l.get('fil') in changed]}", changed[0] if changed else None)
                for path in changed:
                    checks.adopt(self, path)

    def do_mappe(self, step):
        """A round of the two folders: a list, or documents that come back."""
        before, kept = self.living(), self.kept()
        returned = {}
        for number, one in enumerate(step.get("returns", [])):
            source = self.documents.get(one["file"])
            if source is None:
                continue
            name = f"{INN}/retur/{number} {pathlib.PurePath(one['file']).name}"
            shutil.copy(self.path(one["file"]), self.path(name))
            document = source.copy()
            for edit in one["edits"]:
                self.edit(name, edit, document)
            document.history.append("returned")
            self.script.append(("file", name, "returned", self.path(name).read_bytes()))
            returned[name] = (document, one["file"], self.digest(self.path(name)))
        asked = []
        if "source" in step:
            asked = self.listed(step)
            if asked:
                lists.write(asked, dict(step["source"], groups=False), self.root)
                shutil.copy(self.root / "liste.csv", self.root / INN / f"liste {self.number}.csv")
                self.script.append(("list", f"{INN}/liste {self.number}.csv", (self.root / "liste.csv").read_text()))
        if not returned and not asked:
            return False
        outcome = self.run("mappe", INN, f"{UT}/{step['team']}", "--vent", "0", "--dato", step["date"], "--json")
        rounds.returned(self, step, returned, asked, outcome, before, kept)

    def do_correct(self, step):
        """A person finds a reading wrong, and corrects it on the page."""
        return corrections.correct(self, step)

    def looks_at(self, paths):
        looks.reading(self, paths)

    def do_register(self, step):
        looks.register(self, step)

    def do_damaged(self, step):
        """A file that is cut off while a run looks at it, and then comes back from a copy."""
        path = step["file"]
        if path not in self.documents:
            return False
        whole = self.path(path).read_bytes()
        self.path(path).write_bytes(whole[: len(whole) * 2 // 3])
        self.script.append(("file", path, "cut", self.path(path).read_bytes()))
        cut, before = self.path(path).read_bytes(), self.living()
        owner = self.pupils[self.documents[path].owner]
        arguments = lists.write([owner], step["source"], self.root)
        self.script.append(("list", "liste.csv", (self.root / "liste.csv").read_text()))
        outcome = self.run("fyll", "oppfølgingsplan", *arguments, "-o", f"{UT}/{owner.team}", "--dato", step["date"], "--json", *(["--" + step["mode"]] if step["mode"] != "plain" else []))
        if self.path(path).read_bytes() != cut:
            self.fault("damaged replaced", "a file that cannot be read was replaced", path)
        new = set(self.living()) - set(before)
        # Of a file that cannot be read, its name says whose it is, where the pupil has that name yet.
        is_seen = path.startswith(f"{UT}/{owner.team}/")
        if new and is_seen and owner.last in path and owner.first in path and not any(one.get("kode", "").startswith("F50") for line in outcome.lines for one in line.get("funn", [])):
            self.fault("second document", "beside a document of the pupil's that cannot be read, untold", path)
        for one in new:
            self.path(one).unlink()
        self.path(path).write_bytes(whole)
        self.script.append(("file", path, "whole again", whole))

    def do_everything(self, step):
        looks.everything(self, step)
