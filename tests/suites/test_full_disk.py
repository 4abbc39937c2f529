"""The disk fills while something is written: one sentence, nothing half-written, and the next call completes it."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from foundation.settings import DATA, PROJECT

pytestmark = pytest.mark.slow

NAMES = ("anhui-2021", "central-2015", "quzhou-2016")
ROOMY = 400


class Disk:
    """A disk with so many MB: a file system of its own where we may make one, else a limit on the size of files."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.megabytes = ROOMY
        self._sudo = [] if os.getuid() == 0 else ["sudo", "-n"]
        self._mounted = self._mount("mount", "-t", "tmpfs", "-o", f"size={ROOMY}m,mode=777", "tmpfs", str(place))

    def _mount(self, *command: str) -> bool:
        if sys.platform != "linux" or (self._sudo and shutil.which("sudo") is None):
            return False
        return subprocess.run([*self._sudo, *command], capture_output=True, check=False).returncode == 0

    def resize(self, megabytes: int) -> None:
        """Gives the disk another size."""
        self.megabytes = megabytes
        if self._mounted:
            assert self._mount("mount", "-o", f"remount,size={megabytes}m", str(self.place))

    def fill(self, left: int) -> None:
        """Leaves so many bytes of room."""
        if self._mounted:
            with (self.place / "ballast").open("wb") as file:
                file.write(b"\0" * (shutil.disk_usage(self.place).free - left))

    def limit(self) -> None:
        """Runs in a child before it becomes the command."""
        if not self._mounted:
            # The largest file of the store is its journal; a limit of a tenth breaks off where a disk would.
            size = self.megabytes * 100_000 if self.megabytes < ROOMY else resource.RLIM_INFINITY
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

    def close(self) -> None:
        """Lets go of it."""
        if self._mounted:
            self._mount("umount", "-l", str(self.place))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A disk that can be filled."""
    place = tmp_path / "disk"
    place.mkdir()
    made = Disk(place)
    yield made
    made.close()


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three of the documents."""
    folder = tmp_path_factory.mktemp("documents")
    for name in NAMES:
        shutil.copy(DATA / "documents" / f"{name}.txt", folder)
    return folder


def _run(disk: Disk | None, home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("NEO4J_", "QUNTUAN_"))}
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *map(str, arguments)],
        env=environment | {"QUNTUAN_DATA_HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=None if disk is None else disk.limit,
    )


@pytest.fixture(scope="module")
def undisturbed(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, float, Path]:
    """The export of a build that nothing disturbed, the MB that its store takes, and its data home."""
    home = tmp_path_factory.mktemp("home")
    out = home / "graph.jsonl"
    assert _run(None, home, "build", documents).returncode == 0
    size = sum(path.stat().st_size for path in home.rglob("*") if path.is_file()) / 1e6
    assert _run(None, home, "export", "jsonl", "-o", out).returncode == 0
    return out.read_bytes(), size, home


@pytest.mark.parametrize("share", [0.05, 0.6, 0.9])
def test_a_build_on_a_full_disk_says_so_and_the_next_completes_it(
    disk: Disk, documents: Path, undisturbed: tuple[bytes, float, Path], tmp_path: Path, share: float
) -> None:
    whole, size, _ = undisturbed
    home = disk.place / "home"
    disk.resize(max(1, int(share * size)))
    broken = _run(disk, home, "build", documents)
    last = broken.stderr.strip().splitlines()[-1]
    assert broken.returncode == 2, broken.stderr
    assert "Traceback" not in broken.stderr
    assert "full" in last
    assert "Free some space" in last
    disk.resize(ROOMY)
    done = _run(disk, home, "build", documents)
    assert done.returncode == 0, done.stderr
    out = tmp_path / "graph.jsonl"
    assert _run(disk, home, "export", "jsonl", "-o", out).returncode == 0
    assert out.read_bytes() == whole


@pytest.mark.parametrize(
    "command",
    [
        ("extract", DATA / "documents", "-o"),
        ("export", "jsonl", "-o"),
        ("export", "xlsx", "-o"),
        ("export", "csv", "-o"),
        ("export", "neo4j-import", "-o"),
    ],
    ids=lambda command: " ".join(str(word) for word in command if word not in ("-o", DATA / "documents")),
)
def test_what_is_written_out_is_whole_or_not_there(
    disk: Disk, undisturbed: tuple[bytes, float, Path], command: tuple[str | Path, ...]
) -> None:
    home = undisturbed[2]
    out = disk.place / f"out{'.xlsx' if 'xlsx' in command else ''}"
    disk.resize(1)
    disk.fill(200_000)
    broken = _run(disk, home, *command, out)
    assert broken.returncode == 2, broken.stderr
    assert "Traceback" not in broken.stderr
    assert "No space left" in broken.stderr or "File too large" in broken.stderr
    if command[0] == "extract":
        whole = [path for path in out.rglob("*") if path.is_file()]
        assert all(path.suffix == ".jsonl" and path.read_bytes().endswith(b"}\n") for path in whole)
        assert len(whole) < 5
    else:
        left = [path for path in disk.place.rglob("*") if path.name != "ballast"]
        assert left == []
