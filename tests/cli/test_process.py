"""`audit` as a process: start-up, pipes, and the package as it is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from auditcli import __version__

ROOT = Path(__file__).resolve().parents[2]
WRONG = "Resultaträkning 2023\n\nLön 1 200\nHyra 300\nSumma 1 600\n"
SLOW = {"rich", "yaml", "rapidfuzz", "auditcli.reading", "auditcli.rulebook", "auditcli.engine"}


def audit(
    *arguments: str, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "auditcli", *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        timeout=60,
        check=False,
    )


def test_the_version_is_that_of_the_package() -> None:
    done = audit("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"audit {__version__}\n")


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_load_nothing_that_is_slow(option: str) -> None:
    code = (
        "import sys\n"
        "from auditcli.cli import run\n"
        f"assert run(['{option}']) == 0\n"
        f"print(*({SLOW!r} & sys.modules.keys()), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=True, timeout=60
    )
    assert done.stderr.split() == []


def test_help_names_every_command() -> None:
    shown = audit("--help").stdout.decode()
    for command in ("check", "accept", "diff", "rules", "explain", "init", "config", "schema"):
        assert command in shown


def test_a_pipe_gets_findings_without_escapes_and_the_status_of_a_finding() -> None:
    done = audit("check", "-", stdin=WRONG.encode())
    assert done.returncode == 1
    assert "<stdin>:5:7" in done.stdout.decode()
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_where_standard_output_lacks_letters_they_become_question_marks() -> None:
    done = audit("check", "-", stdin=WRONG.encode(), PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert b"L?n 1 200" in done.stdout


def test_json_is_utf8_whatever_the_locale() -> None:
    wrong = WRONG.replace("1 600", "1\u00a0600").encode()
    done = audit("check", "--format", "json", "-", stdin=wrong, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    (document,) = json.loads(done.stdout.decode("utf-8"))["documents"]
    assert document["findings"][0]["location"]["text"] == "1\u00a0600"


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the streams")
@pytest.mark.parametrize(
    ("closing", "status", "said"),
    [
        ("<&-", 2, b"audit: <stdin>: standard input is closed\n"),
        ("</dev/null >&-", 2, b"audit: <stdin>: the file is empty"),
        ("2>&- </dev/null", 2, b""),
    ],
)
def test_closed_or_full_streams_are_said_or_borne(closing: str, status: int, said: bytes) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m auditcli check - {closing}"],
        capture_output=True,
        cwd=ROOT,
        check=False,
        timeout=60,
    )
    assert done.returncode == status
    assert done.stderr.startswith(said)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    rows = "".join(f"Rubrik {n}\n\nLön 1 200\nHyra 300\nSumma 1 600\n\n" for n in range(1500))
    path = tmp_path / "long.txt"
    path.write_text(rows, encoding="utf-8")
    command = [sys.executable, "-m", "auditcli", "check", "--format", "plain", str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(str(path).encode())
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) != 1


@pytest.mark.slow
def test_a_wheel_in_an_empty_environment_finds_its_rules(tmp_path: Path) -> None:
    built = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert built.returncode == 0, built.stderr.decode()
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "env", with_pip=False)
    python = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = tmp_path / "site"
    subprocess.run(
        [sys.executable, "-m", "zipfile", "-e", str(wheel), str(site)], check=True, timeout=60
    )
    report = tmp_path / "report.txt"
    report.write_text(WRONG, encoding="utf-8")
    # The dependencies come from this environment; our package only from the wheel.
    installed = [entry for entry in sys.path if entry.endswith("site-packages")]
    done = subprocess.run(
        [str(python), "-m", "auditcli", "check", "--format", "plain", "report.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *installed])},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert b"report.txt:5:7: error" in done.stdout, done.stderr.decode()
    assert done.returncode == 1
