"""The hook, the action and the snippets of docs/pipelines.md: every command in them runs."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from auditcli.cli import run
from tests.shipped import ROOT

WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
DOC = (ROOT / "docs" / "pipelines.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", DOC, re.DOTALL)


def commands() -> list[str]:
    scripts = [line for text in blocks("yaml") for line in text.splitlines() if "- audit " in line]
    plain = [line for text in blocks("sh") for line in text.splitlines()]
    found = [line.strip(" -") for line in [*plain, *scripts]]
    return [line for line in found if line.startswith("audit ")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reports").mkdir()
    for name in ("reports/a.txt", "old.txt", "new.txt"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_page_runs(command: str, folder: Path) -> None:
    assert run(shlex.split(command)[1:]) in (0, 1)
    for output in re.findall(r"--output \w+:(\S+)", command):
        assert (folder / output).stat().st_size > 0


def test_the_page_has_commands_and_snippets() -> None:
    assert len(commands()) >= 4
    assert len([yaml.safe_load(text) for text in blocks("yaml")]) == 3


def test_the_hook_checks_the_files_that_it_is_given(folder: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert re.search(hook["files"], "reports/a.txt")
    assert not re.search(hook["files"], "reports/a.pdf")
    assert run([*shlex.split(hook["entry"])[1:], "reports/a.txt"]) == 1


def action() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return read


def run_action(folder: Path, **inputs: str) -> tuple[int, str, str]:
    """Run the script of the action's last step as GitHub does, but for its servers."""
    binaries = folder / "bin"
    binaries.mkdir(exist_ok=True)
    launcher = binaries / "audit"
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditcli "$@"\n')
    launcher.chmod(0o755)
    step = action()["runs"]["steps"][-1]
    given = {name: entry["default"] for name, entry in action()["inputs"].items()} | inputs
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) }}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    output = folder / "github-output"
    output.write_text("")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            **os.environ,
            **environment,
            "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GITHUB_OUTPUT": str(output),
        },
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, output.read_text()


@pytest.mark.skipif(os.name == "nt", reason="the action runs in bash")
def test_the_action_annotates_writes_sarif_and_tells_the_status(folder: Path) -> None:
    status, said, outputs = run_action(folder, paths="reports\nold.txt\n")
    assert status == 1
    assert said.count("::error file=") == 2
    assert outputs == "status=1\nsarif=audit.sarif\n"
    assert (folder / "audit.sarif").exists()


@pytest.mark.skipif(os.name == "nt", reason="the action runs in bash")
def test_no_input_of_the_action_is_run_as_a_command(folder: Path) -> None:
    evil = "$(touch hacked); touch hacked"
    options = {"paths": "reports", "fail-on": "never", "arguments": f"--ignore\n{evil}"}
    status, _, outputs = run_action(folder, **options, sarif="a b.sarif")
    assert (status, outputs) == (2, "status=2\nsarif=a b.sarif\n")
    assert not (folder / "hacked").exists()
    status, _, _ = run_action(folder, **{**options, "arguments": "--ignore\nyear"})
    assert status == 0


def test_the_action_uses_no_input_within_a_script() -> None:
    scripts = [step["run"] for step in action()["runs"]["steps"] if "run" in step]
    assert scripts
    assert [script for script in scripts if "${{" in script] == []
