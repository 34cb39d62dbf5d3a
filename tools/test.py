"""The README's test command: every gate and the whole test suite."""

from __future__ import annotations

from tools.check import main

__all__ = ["main"]
