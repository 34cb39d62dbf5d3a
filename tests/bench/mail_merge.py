"""28 reports for parents, against LibreOffice making a PDF of as many letters that are merged already.

A mail merge does that and looks up its fields beforehand, so whoever is faster than this is faster than the merge.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from routekaart_app import i18n
from routekaart_app.reports import parent_report
from tests.bench import _measure, reports
from tools.bench import Row

PARAGRAPHS, ROUNDS = 44, 3
"""Paragraphs of a letter: two pages of them."""
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "style", "text")
)
_BREAK = (
    '<style:style style:name="New" style:family="paragraph">'
    '<style:paragraph-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' fo:break-before="page"/></style:style>'
)


def main() -> list[Row]:
    """The best of some rounds of each; without LibreOffice Writer only what we take."""
    t, named = i18n.catalog("reports", "nl"), [reports._report(number) for number in range(reports.PUPILS)]
    name = f"{reports.PUPILS} reports for parents as a PDF"
    ours = min(
        _measure.seconds(lambda: reports._made(lambda: [parent_report.part(one, t) for one in named], t).data())
        for _round in range(ROUNDS)
    )
    office = shutil.which("soffice") or ""
    with tempfile.TemporaryDirectory(prefix="routekaart-bench-") as folder:
        letters = Path(folder) / "letters.fodt"
        letters.write_text(_letters(), "utf-8")
        if not office or not _converted(office, letters):
            return [Row(name, f"{ours:.2f} s", "no LibreOffice Writer here", 0.0, float("inf"))]
        taken = [_measure.seconds(lambda: _converted(office, letters)) for _round in range(ROUNDS)]
    return [_measure.against(name, ours, "LibreOffice, letters merged already", min(taken), 1.0)]


def _letters() -> str:
    """A document with a letter of two pages for each pupil."""
    new = ' text:style-name="New"'
    body = "".join(
        f"<text:p{new if number and not line else ''}>{escape(text)}</text:p>"
        for number in range(reports.PUPILS)
        for line, text in enumerate(_texts(number))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{_BREAK}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _texts(number: int) -> list[str]:
    words = reports._report(number).words
    return [words[line % len(words)] for line in range(PARAGRAPHS)]


def _converted(office: str, letters: Path) -> bool:
    """Let LibreOffice make the PDF, with a profile of its own that is kept between the rounds; whether it could."""
    profile = letters.parent / "profile"
    words = [office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*words, "--outdir", str(letters.parent), str(letters)],
        check=True, capture_output=True, env={**os.environ, "HOME": str(letters.parent)}, timeout=300,
    )  # fmt: skip
    made = letters.with_suffix(".pdf")
    is_made = made.exists()
    made.unlink(missing_ok=True)
    return is_made
