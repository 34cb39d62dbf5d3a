"""The figures in docs/performance.md: replaced module by module, with their place and the rest of the page kept."""

from __future__ import annotations

import math

from tools import bench
from tools.bench import BEGIN, END, Row

PAGE = f"# Speed\n\nWords.\n\n{BEGIN}\n{END}\n\n## After\n"


def test_figures_are_kept_per_module() -> None:
    found = {
        "startup": [Row("ready", "0.5 s", "0.2 s bare", 2.5, 1.6)],
        "large": [Row("grid", "50 ms", "1 s", 0.05, 1)],
    }
    page = bench.noted(PAGE, found, "Measured here.")
    assert page.startswith("# Speed\n\nWords.\n") and page.endswith(f"{END}\n\n## After\n")
    assert "| **ready** | 0.5 s | 0.2 s bare | **2.50** | 1.6 | `startup` |" in page
    again = bench.noted(page, {"large": [Row("grid", "60 ms", "1 s", 0.06, math.inf)], "failed": []}, "Measured there.")
    assert "| grid | 60 ms | 1 s | 0.06 | none | `large` |" in again and "50 ms" not in again
    assert "`startup`" in again and "Measured here." not in again
    assert bench.noted(again, {}, "Measured there.") == again


def test_the_page_has_a_place_for_them() -> None:
    page = bench.PAGE.read_text("utf-8")
    assert page.index(BEGIN) < page.index(END)
