"""Starts the program from this checkout."""

from __future__ import annotations

from installer import bootstrap


def main(arguments: list[str]) -> int:
    """Start the program as a user would; the arguments are its own."""
    return bootstrap.main(["run", *arguments])
