"""A desk to work at, as the tests of the commands have it."""

from tests.cli.conftest import desk, server

__all__ = ["desk", "server"]
