"""The lines of a file are those of its text, whatever its encoding and its line ends, and they come one at a time."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from refkeeper.errors import ReaderError
from refkeeper.readers.files import each_line, read_source

TEXTS = ["", "\n", "one", "one\n", "one\n\ntwo\r\nthree\n\n", "é\u2028still the first\nКниги\n", "\r\n", "a\rb\n"]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lines_are_those_of_the_text(text: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_bytes(text.encode(encoding))
    whole = read_source(path).text.split("\n")
    assert list(each_line(path)) == [line.rstrip("\r") for line in (whole if whole[-1] else whole[:-1])]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"good\nCaf\xe9\n", "lines.txt:2: not valid UTF-8; save the file as UTF-8 and try again"),
        (
            b"good\nPK\x03\0\n",
            "lines.txt: not a text file (a NUL byte); name a text file, or export the article as one",
        ),
        (None, "lines.txt: no such file; check the name"),
    ],
)
def test_what_is_no_text_gives_no_line(data: bytes | None, said: str, tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    if data is not None:
        path.write_bytes(data)
    lines = each_line(path)
    with pytest.raises(ReaderError) as caught:
        next(lines)
    assert str(caught.value) == f"{tmp_path}{os.sep}{said}"
    with pytest.raises(ReaderError):
        read_source(path)


def test_a_folder_has_no_lines(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="a folder; name the articles in it"):
        next(each_line(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes")
def test_the_lines_of_a_pipe_come_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def write() -> None:
        with path.open("wb") as pipe:
            pipe.write("\ufeffone\ntwo\n".encode())

    writer = threading.Thread(target=write)
    writer.start()
    assert list(each_line(path)) == ["one", "two"]
    writer.join()
