"""What the command line answers to the program that started it."""

from __future__ import annotations

OK, ATTENTION, WRONG_USE, CANNOT_OPEN, REFUSED = range(5)
"""0 done; 1 done, but something needs attention; 2 wrong use; 3 cannot open; 4 refused input."""
