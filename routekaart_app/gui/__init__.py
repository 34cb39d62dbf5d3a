"""Windows, pages and dialogs: the only place that knows Qt."""

import PySide6  # noqa: F401 - brings the archive that `feature` is in


def _spare_sources() -> None:
    """Keep PySide from reading the source of every module that is imported after it.

    It looks there for `from __feature__`, which nothing here uses, and keeps all it read: with SQLAlchemy 8 MB of
    text, which is 21 MB of memory and a tenth of a second. A PySide without that search is left as it is.
    """
    try:
        from shibokensupport import feature  # type: ignore[import-not-found]  # comes out of PySide's own archive
    except ImportError:
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False


_spare_sources()
