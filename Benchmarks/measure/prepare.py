"""What a run needs, made from the project alone: our two programs, the peers' Python, the forms and the pupils."""

import os
import subprocess
import sys

from measure.process import HERE, PEERS, peer, say


def programs(bench, iko):
    """Paths of our two programs; those that are named are used, and nothing is built beside them."""
    if bench or iko:
        return bench, iko
    for product in ("Benchmarks", "iko"):
        subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=HERE, check=True, stdout=sys.stderr)
    return os.path.join(HERE, ".build/release/Benchmarks"), os.path.join(HERE, ".build/release/iko")


def python(work):
    """A Python with the peers in the versions that are written down, or None where they cannot be had."""
    folder = os.path.join(work, "venv")
    path = os.path.join(folder, "bin/python")
    try:
        if not os.path.exists(path):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True, stdout=sys.stderr)
        # Takes no network where they are there already.
        subprocess.run([path, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", os.path.join(PEERS, "requirements.txt")],
                       check=True, stdout=sys.stderr)
    except (OSError, subprocess.CalledProcessError) as error:
        kind = error.strerror if isinstance(error, OSError) else "pip or venv failed, see above"
        say(f"\nSKIPPED: the peers could not be installed ({kind}): there is nothing to compare with.")
        return None
    return path


class Material:
    """Templates in each notation, and pupils as data and as class lists: written anew for each run, as they take a second."""

    pupils = 300

    def __init__(self, folder):
        self.forms = folder
        self.form = os.path.join(folder, "form.docx")
        self.letter = os.path.join(folder, "letter.docx")
        os.makedirs(folder, exist_ok=True)
        made("form.py", folder)
        self.data = self._file("form", self.pupils, "jsonl")
        self.some = self._file("form", 100, "jsonl")

    def class_list(self, count):
        return self._file("letter", count, "csv")

    def letters(self, count):
        return self._file("letter", count, "jsonl")

    def _file(self, form, count, suffix):
        path = os.path.join(self.forms, f"{form}-{count}.{suffix}")
        if not os.path.exists(path):
            made("pupils.py", form, count, path)
        return path


def made(*arguments):
    fault = peer(*arguments)
    if fault:
        raise SystemExit(f"{arguments[0]}: {fault}")
