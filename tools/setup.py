"""Makes or refreshes the environment: the same set-up as a first start."""

from __future__ import annotations

from installer import bootstrap


def main(arguments: list[str]) -> int:
    """Set up and start nothing."""
    return bootstrap.main(["setup", *arguments])
