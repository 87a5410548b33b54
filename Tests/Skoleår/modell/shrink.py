"""The fewest steps that still show a fault, and a shell script of them that needs the tool alone."""

import pathlib
import shlex
import shutil
import time


def signature(fault):
    """What makes two faults one kind: not whose, not when."""
    return fault["kind"], fault["how"], fault["state"].split(",")[0]


def shows(make, steps, fault, only):
    """The school after the steps, where they end in the fault; otherwise nothing."""
    school = make(only)
    school.effective = []
    for step in steps:
        if school.do(step):
            school.effective.append(step)
        if any(one["kind"] == fault["kind"] and one["how"] == fault["how"] and one["pupil"] == fault["pupil"] for one in school.faults):
            return school
    return None


def mentions(step, pupil, paths):
    """Whether a step may concern the pupil: what is said of all does."""
    if step["do"] in ("says", "pupil") and step.get("pupil") is not None:
        return step["pupil"] == pupil
    if "file" in step:
        return step["file"] in paths or step.get("to") in paths
    if "files" in step:
        return bool(set(step["files"]) & paths)
    if step.get("pupils"):
        return pupil in step["pupils"]
    return True


def shrink(make, steps, fault, school, seconds=120, also=()):
    """By halves, first without what is of other pupils; until no step can be left out, or the time is over."""
    pupil = fault["pupil"]
    if pupil is None:
        return None, None
    paths = set(school.of_pupil(pupil)) | {fault["file"]} | set(also)
    for step in reversed(steps):
        if step.get("to") in paths or step.get("file") in paths:
            paths |= {step.get("to"), step.get("file")} - {None}
    only = [p.id for p in school.pupils if p.id == pupil or p.last == school.pupils[pupil].last]
    some = [step for step in steps if mentions(step, pupil, paths)]
    found = None
    for few, who in ((some, [pupil]), (some, only), (steps, None)):
        found = shows(make, few, fault, who)
        if found:
            break
    if not found:
        return None, None
    few = found.effective
    size, end = max(1, len(few) // 2), time.monotonic() + seconds
    while time.monotonic() < end:
        at, changed = 0, False
        while at < len(few) and time.monotonic() < end:
            less = few[:at] + few[at + size:]
            again = shows(make, less, fault, who) if less else None
            if again:
                few, found, changed = again.effective, again, True
            else:
                at += size
        if size == 1 and not changed:
            break
        size = max(1, size // 2)
    return few, found


def write_script(folder, name, fault, school):
    """A folder with the lists, and documents as a person left them, and a script that runs the tool on them."""
    folder = pathlib.Path(folder)
    data = folder / name
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    lines = ["#!/bin/bash", f"# {fault['kind']}: {fault['what']}", f"# in {fault['file']}, after {fault['how']}; {fault['state']}; edits {', '.join(fault['edits'])}",
             'I=${IKO:-iko}; D=$(cd "$(dirname "$0")" && pwd)/' + name, 'W=$(mktemp -d); cd "$W"; mkdir -p ut inn/retur felles', ""]
    number, last = 0, {}
    runs = [entry for entry in school.script]
    for entry in runs:
        if entry[0] == "list":
            if last.get(entry[1]) == entry[2]:
                continue
            last[entry[1]] = entry[2]
            number += 1
            (data / f"{number}-{pathlib.PurePath(entry[1]).name}").write_text(entry[2], newline="")
            lines.append(f'cp "$D/{number}-{pathlib.PurePath(entry[1]).name}" {shlex.quote(entry[1])}')
        elif entry[0] == "file":
            number += 1
            (data / f"{number}-{entry[2]}.docx").write_bytes(entry[3])
            lines.append(f'mkdir -p "$(dirname {shlex.quote(entry[1])})"; cp "$D/{number}-{entry[2]}.docx" {shlex.quote(entry[1])}  # a person: {entry[2]}')
        elif entry[0] == "delete":
            lines.append(f"rm {shlex.quote(entry[1])}")
        elif entry[1][0] not in ("les", "endringer", "oversikt") or entry is runs[-1]:
            lines.append('"$I" ' + " ".join(shlex.quote(one) for one in entry[1]) + ' 2>/dev/null; echo "exit $?"')
    if fault["file"]:
        lines.append(f'"$I" les {shlex.quote(fault["file"])} --med-helse --json --stille | grep -o \'"[^"]*":"[^"]*[LP]q[0-9]*v[0-9]*[^"]*"\'; echo "$W"')
    (folder / f"{name}.sh").write_text("\n".join(lines) + "\n")
