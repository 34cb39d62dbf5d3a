"""Walks through XML from strangers: no DOCTYPE, no entities, a bounded depth and a bounded number of elements."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.parsers.expat import ExpatError

from routekaart_app.exchange import refusals

MAX_DEPTH = 50
MAX_ELEMENTS = 200_000
_MAX_TAG = 500_000
_AT_ONCE = 1_000_000

StartElement = Callable[[str, Sequence[str]], None]
"""Gets the name without namespace, and the attributes as name, value, name, value."""


def walk(
    data: bytes,
    start: StartElement,
    end: Callable[[str], None],
    text: Callable[[str], None],
    max_elements: int = MAX_ELEMENTS,
) -> None:
    """Call back for every element and text of UTF-8 bytes, whatever encoding the declaration names.

    Raises KnownError "doctype", "too-deep", "too-large" or "broken-xml".
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    _refuse_endless_tags(data)
    depth = count = 0

    def on_start(name: str, attributes: Sequence[str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > MAX_DEPTH:
            raise refusals.too_deep()
        if count > max_elements:
            raise refusals.too_large()
        start(name.rpartition("}")[2], attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(name.rpartition("}")[2])

    # The handlers of the parser underneath are set directly: no tree is built, and what is dropped is never stored.
    parser = DefusedXMLParser(encoding="utf-8", forbid_dtd=True).parser
    parser.StartElementHandler, parser.EndElementHandler = on_start, on_end
    parser.CharacterDataHandler = text
    try:
        for at in range(0, len(data), _AT_ONCE):  # the parser reads on to the end of what it got, also when we refuse
            parser.Parse(data[at : at + _AT_ONCE], False)
        parser.Parse(b"", True)
    except ExpatError as error:
        raise refusals.broken_xml(error.lineno) from None
    except DefusedXmlException:
        raise refusals.doctype() from None


def _refuse_endless_tags(data: bytes) -> None:
    """A tag with a million attributes is one element, and yet takes seconds."""
    if any(b">" not in data[at : at + _MAX_TAG] for at in range(0, len(data) - _MAX_TAG, _MAX_TAG)):
        raise refusals.too_large()
