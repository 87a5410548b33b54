"""Other programs run and measured. This process stays small: the peak memory of a child counts from its parent's, so what takes room
(answers, documents, checking them) is done by scripts of their own."""

import json
import os
import subprocess
import sys
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PEERS = os.path.join(HERE, "peers")


class Cost(NamedTuple):
    """Wall and processor seconds, and peak memory in MB, of a whole process."""

    wall: float
    processor: float
    memory: float


def say(text=""):
    print(text, flush=True)


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def line(command):
    """The line of JSON that fill.py, read.py and our own Benchmarks print last, and what went wrong where there is none."""
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if run.returncode or not run.stdout:
        return None, (run.stderr.strip().splitlines() or [f"ended with {run.returncode}"])[-1]
    return json.loads(run.stdout.splitlines()[-1]), ""


def measured(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    # 1 is what iko says where all was done and something is to be told.
    if process.returncode not in (0, 1):
        raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def peer(script, *arguments):
    """One of the scripts beside the peers that needs Python's own library alone: the first fault it found, or nothing."""
    run = subprocess.run([sys.executable, os.path.join(PEERS, script), *map(str, arguments)], stdout=subprocess.PIPE, text=True)
    if run.returncode not in (0, 1):
        raise SystemExit(f"{script} failed with {run.returncode}")
    return run.stdout.strip() if run.returncode else ""


def load():
    return os.getloadavg()[0]
