"""Generated from ui/*.ui by `python -m tools forms`; never edited by hand."""
