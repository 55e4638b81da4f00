"""Reads a model file of CRFsuite and writes one, so that what was learned can be worked on: CRFsuite itself only trains.

The file is as `crf1d_model.c` and `cqdb.c` of CRFsuite have it: weights, the names of labels and attributes in two tables
of hashes, and which weights belong to each of them.  What is read and written again is the same, byte by byte.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.lookup3 import hashed

_HEADER = struct.Struct("<4sI4sIIIIIIIII")
_FEATURE = struct.Struct("<IIId")
_PAIR = struct.Struct("<II")
_NAMES = struct.Struct("<4sIIIII")
_BYTE_ORDER = 0x62445371
_TABLES = 256
_EDGES = 2
"""Two labels more, before the first word and behind the last, have places but no lists."""


@dataclass(slots=True)
class Model:
    """What a model knows: for each attribute how much it speaks for each label, and for each label which follows it."""

    labels: list[bytes]
    turns: list[tuple[int, int, float]]
    states: dict[bytes, dict[int, float]]


def read_model(path: Path) -> Model:
    """The model of a file."""
    data = path.read_bytes()
    at, labels_at, names_at = _HEADER.unpack_from(data)[7:10]
    _, count = _PAIR.unpack_from(data, at + 4)
    labels = _read_names(data, labels_at)
    names = _read_names(data, names_at)
    model = Model(labels, [], {name: {} for name in names})
    for kind, source, target, weight in _FEATURE.iter_unpack(data[at + 12 : at + 12 + count * _FEATURE.size]):
        if kind:
            model.turns.append((source, target, weight))
        else:
            model.states[names[source]][target] = weight
    return model


def _read_names(data: bytes, start: int) -> list[bytes]:
    _, _, _, _, count, backward = _NAMES.unpack_from(data, start)
    names = []
    for at in struct.unpack_from(f"<{count}I", data, start + backward):
        _, size = _PAIR.unpack_from(data, start + at)
        names.append(data[start + at + 8 : start + at + 8 + size - 1])
    return names


def write_model(model: Model, path: Path) -> None:
    """Write the file that CRFsuite reads."""
    features = [
        (0, i, label, weight) for i, state in enumerate(model.states.values()) for label, weight in state.items()
    ]
    features += [(1, *turn) for turn in model.turns]
    of_labels: list[list[int]] = [[] for _ in model.labels]
    of_names: list[list[int]] = [[] for _ in model.states]
    for i, (kind, source, _, _) in enumerate(features):
        (of_labels if kind else of_names)[source].append(i)
    body = bytearray(_HEADER.size)
    places: list[int] = []
    for part in (
        _chunk(b"FEAT", len(features), b"".join(_FEATURE.pack(*one) for one in features)),
        _written_names(model.labels),
        _written_names(model.states),
    ):
        _push(body, places, part)
    for name, lists, edges in ((b"LFRF", of_labels, _EDGES), (b"AFRF", of_names, 0)):
        body += bytes(-len(body) % 4)
        _push(body, places, _references(name, lists, edges, len(body)))
    _HEADER.pack_into(
        # CRFsuite leaves the number of weights out here.
        body,
        0,
        b"lCRF",
        len(body),
        b"FOMC",
        100,
        0,
        len(model.labels),
        len(model.states),
        *places,
    )
    path.write_bytes(body)


def _push(body: bytearray, places: list[int], part: bytes) -> None:
    places.append(len(body))
    body += part


def _chunk(name: bytes, count: int, data: bytes) -> bytes:
    return name + _PAIR.pack(len(data) + 12, count) + data


def _references(name: bytes, lists: Sequence[Sequence[int]], edges: int, start: int) -> bytes:
    """Where the list of each one stands in the file, and the lists."""
    at = start + 12 + 4 * (len(lists) + edges)
    offsets = []
    for one in lists:
        offsets.append(at)
        at += 4 + 4 * len(one)
    written = b"".join(struct.pack(f"<{len(one) + 1}I", len(one), *one) for one in lists)
    offsets += [0] * edges
    return _chunk(name, len(offsets), struct.pack(f"<{len(offsets)}I", *offsets) + written)


def _written_names(names: Iterable[bytes]) -> bytes:
    """A table of hashes from names to numbers, and back."""
    first = _NAMES.size + _TABLES * _PAIR.size
    records = bytearray()
    backward = []
    tables: list[list[tuple[int, int]]] = [[] for _ in range(_TABLES)]
    for i, name in enumerate(names):
        key = name + b"\0"
        value = hashed(key)
        backward.append(first + len(records))
        tables[value % _TABLES].append((value, first + len(records)))
        records += _PAIR.pack(i, len(key)) + key
    at = first + len(records)
    found, buckets = bytearray(), bytearray()
    for table in tables:
        slots = _slots(table)
        found += _PAIR.pack(at + len(buckets) if slots else 0, len(slots))
        buckets += b"".join(_PAIR.pack(*slot) for slot in slots)
    back = at + len(buckets)
    tail = struct.pack(f"<{len(backward)}I", *backward)
    head = _NAMES.pack(b"CQDB", back + len(tail), 0, _BYTE_ORDER, len(backward), back)
    return head + bytes(found) + bytes(records) + bytes(buckets) + tail


def _slots(table: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Twice as many places as names; a name whose place is taken goes to the next."""
    size = 2 * len(table)
    slots = [(0, 0)] * size
    for value, offset in table:
        at = (value >> 8) % size
        while slots[at][1]:
            at = (at + 1) % size
        slots[at] = (value, offset)
    return slots
