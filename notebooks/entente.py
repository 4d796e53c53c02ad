"""Runs the program for the notebooks of this folder."""
import json
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
JAR = ROOT / "target" / "entente.jar"


def _run(words):
    home = os.environ.get("JAVA_HOME")
    java = str(Path(home, "bin", "java")) if home else "java"
    line = [java, "-Djava.awt.headless=true", "-jar", str(JAR), *words]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def entente(*words):
    """Runs a command from the repository root and returns its answer, read from JSON."""
    done = _run([*words, "--json", "--quiet"])
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return json.loads(done.stdout)


def said(*words):
    """Runs a command from the repository root and returns the text that it prints, good or bad."""
    done = _run([*words, "--quiet", "--no-color"])
    return (done.stdout + done.stderr).strip()


def empty_folder(name):
    """Makes results/NAME anew, without what an earlier run left there, and returns its path from the root."""
    place = Path("results", name)
    shutil.rmtree(ROOT / place, ignore_errors=True)
    (ROOT / place).mkdir(parents=True)
    return place
