"""A person corrects the reading of a document on the page: the document stays as it is, and what was corrected is that pupil's and that document's alone."""

import html
import http.client
import os
import re
import stat
import subprocess
import urllib.parse

import words

UT = "ut"


class Page:
    """The page of a folder, as a browser without scripts asks it."""

    def __init__(self, school, folder):
        home = school.root / "hjem"
        home.mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [school.iko, "side", str(school.path(folder)), "--uten-nettleser"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=dict(school.environment, HOME=str(home), XDG_CONFIG_HOME=str(home)))
        address = None
        for line in self.process.stdout:
            found = re.search(r"http://([^/\s]+)(/\S+)", line)
            if found:
                address = found
                break
        if address is None:
            raise OSError("the page said no address")
        self.host = address.group(1)
        self.cookie = ""
        self.cookie = self.ask("GET", address.group(2), whole=True).getheader("Set-Cookie").split(";")[0]

    def ask(self, method, target, fields=(), whole=False):
        connection = http.client.HTTPConnection(self.host, timeout=300)
        headers = {"Origin": f"http://{self.host}", "Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        connection.request(method, target, urllib.parse.urlencode(list(fields)) if method == "POST" else None, headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        if whole:
            return answer
        if answer.status == 303:
            return self.ask("GET", answer.getheader("Location"))
        return body

    def end(self):
        self.ask("POST", "/avslutt")
        self.process.wait(60)


def hidden(text, name):
    found = re.search(rf'name="{name}" value="([^"]*)"', text)
    return html.unescape(found.group(1)) if found else ""


def can(school):
    """The page is a program of its own, and may not be built."""
    return os.path.exists(os.path.join(os.path.dirname(school.iko), "iko-side"))


def correct(school, step):
    path = step["file"]
    document = school.documents.get(path)
    if document is None or not can(school):
        return False
    folder = "/".join(path.split("/")[:2])
    label, before = school.labels.get(step["field"]), school.living()
    page = Page(school, folder)
    try:
        form = way(page, school.pupils[document.owner], path[len(folder) + 1 :], label)
        if form is None:
            return False
        said = page.ask("POST", "/tilbake/rett", [(name, hidden(form, name)) for name in ("nr", "linje", "innhold")] + [("f-0", step["text"])])
    finally:
        page.end()
    if school.living() != before:
        school.fault("a correction wrote", "a document changed when a reading was corrected", path)
    if "Rettelsen er lagret" not in said:
        return False
    school.corrections.append({"digest": before[path], "folder": folder, "owner": document.owner, "field": step["field"], "word": next(iter(words.canaries(step["text"])))})
    for place in (school.path(folder) / ".iko/rettelser").iterdir():
        if stat.S_IMODE(place.stat().st_mode) != 0o600:
            school.fault("a correction is open", f"{place.name} can be read by others", path)
    school.script.append(("file", path, "a reading corrected on the page", school.path(path).read_bytes()))
    school.looks_at([path])


def way(page, pupil, name, label):
    """The form in which a line of a document is corrected; None where the document or the line has none."""
    listed = page.ask("GET", "/tilbake")
    for number, who in re.findall(r'href="/tilbake/dokument\?nr=(\d+)">([^<]*)</a>', listed):
        if html.unescape(who) not in pupil.names:
            continue
        shown = page.ask("GET", f"/tilbake/dokument?nr={number}")
        if f'<p class="ned">{html.escape(name, quote=False)}</p>' not in shown:
            continue
        mark = html.escape(label or "", quote=False)
        line = re.search(rf'href="([^"]*)">Rett lesingen<span class="skjult"> av «{re.escape(mark)}»', shown)
        blank = re.search(rf'<option value="(\d+)"[^>]*>{re.escape(mark)}</option>', shown)
        target = html.unescape(line.group(1)) if line else f"/tilbake/rett?nr={number}&linje={blank.group(1)}" if blank else None
        return page.ask("GET", target) if target else None
    return None


def holding(school, path):
    """The corrections of a document, the last one of each field."""
    digest = school.digest(school.path(path))
    last = {}
    for one in school.corrections:
        if one["digest"] == digest and path.startswith(one["folder"] + "/"):
            last[one["field"]] = one
    return list(last.values())


def judge(school, path, line, placed):
    """Whether a reading has each correction that holds in its field, and said so; and none that does not."""
    now = holding(school, path)
    for one in now:
        if (one["field"], "rettet") not in placed.get(one["word"], []):
            lapsed = [f["melding"] for f in line.get("funn", []) if f.get("kode") == "F227"]
            school.fault("a correction is not read", f"{one['field']}: {placed.get(one['word'])}, said {lapsed[:2]}", path)
    others = {one["word"] for one in school.corrections} - {one["word"] for one in now} - words.canaries(school.text(path))
    for word in others & set(placed):
        school.fault("a correction of another document", f"read as {placed[word]}", path)
    return {one["word"] for one in now}, {one["field"] for one in now}
