"""Brings the translations up to date with the texts in code and forms, and says what is still missing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools import catalogs, extraction
from tools.catalogs import DOMAINS, FAMILY_LANGUAGES, LANGUAGES, LINE, Texts

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "translations"


def main(arguments: list[str]) -> int:
    """Write templates, translations and compiled catalogues; `--check` only tells what is not right."""
    parser = argparse.ArgumentParser(prog="python -m tools strings")
    parser.add_argument("--check", action="store_true", help="change nothing; 1 if anything is not right")
    parser.add_argument("--fill", nargs="+", type=Path, metavar="FILE.json", help="translations to add")
    parser.add_argument("--into", default="nl", choices=(*LANGUAGES, *FAMILY_LANGUAGES), help="their language (nl)")
    options = parser.parse_args(arguments)
    if options.check:
        problems = check(ROOT, TRANSLATIONS)
        print("\n".join(problems) or "Every text is translated and every file is up to date.")
        return int(bool(problems))
    filled = catalogs.read_fills(options.fill or [])
    unused = update(ROOT, TRANSLATIONS, filled, options.into)
    if unused:
        print("In no catalogue: " + ", ".join(unused), file=sys.stderr)
    missing = untranslated(TRANSLATIONS)
    print("\n".join(missing) or "Every text is translated.")
    return 0


def wanted(root: Path, folder: Path, filled: Texts, into: str = "nl") -> dict[Path, bytes]:
    """Every file of `folder` as it should be: sources decide the msgids, the files there and `filled` the translations.

    The name of a line is Dutch itself; the languages of families have what is on papers for parents.
    """
    templates = extraction.templates(root)
    files = {folder / f"{domain}.pot": catalogs.po_bytes(templates[domain]) for domain in DOMAINS}
    lines: Texts = {key: (key[1],) for key in map(catalogs.key_of, templates["reports"]) if key[0] == LINE}
    added = {into: filled}
    nothing: Texts = {}
    for language in LANGUAGES:
        known = {domain: catalogs.read_po(po_file(folder, language, domain)) for domain in DOMAINS}
        for domain in DOMAINS:
            other = known[next(name for name in DOMAINS if name != domain)]
            sources = [added.get(language, nothing), known[domain], other, lines if language == "nl" else nothing]
            texts = catalogs.translated(templates[domain], language, domain, sources)
            path = po_file(folder, language, domain)
            files[path] = catalogs.po_bytes(texts)
            files[path.with_suffix(".mo")] = catalogs.mo_bytes(texts)
    for language in FAMILY_LANGUAGES:
        path = po_file(folder, language, "reports")
        sources = [added.get(language, nothing), catalogs.read_po(path)]
        texts = catalogs.translated(extraction.for_families(templates["reports"]), language, "reports", sources)
        files[path] = catalogs.po_bytes(texts)
        files[path.with_suffix(".mo")] = catalogs.mo_bytes(texts)
    return files


def po_file(folder: Path, language: str, domain: str) -> Path:
    """Where the translations of one domain into one language are."""
    return folder / language / "LC_MESSAGES" / f"{domain}.po"


def update(root: Path, folder: Path, filled: Texts, into: str = "nl") -> list[str]:
    """Write what differs; returns the keys of `filled` that no source uses."""
    for path, content in wanted(root, folder, filled, into).items():
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            print(f"{path.relative_to(folder)}: written")
    used = {key for domain in DOMAINS for key in catalogs.read_po(po_file(folder, into, domain))}
    return [catalogs.shown(key) for key in filled if key not in used]


def check(root: Path, folder: Path) -> list[str]:
    """One line per file that is stale and per translation that is missing, unsure or has other placeholders."""
    stale = [
        f"{path.relative_to(folder)}: stale, run `python -m tools strings`"
        for path, content in wanted(root, folder, {}).items()
        if not path.exists() or path.read_bytes() != content
    ]
    unsure = [
        f"{language} {domain}: {problem}"
        for language in (*LANGUAGES, *FAMILY_LANGUAGES)
        for domain in DOMAINS
        for problem in catalogs.problems(po_file(folder, language, domain))
    ]
    return [*stale, *unsure, *untranslated(folder)]


def untranslated(folder: Path) -> list[str]:
    """One line per text without Dutch, per text for families without their language, and per line of the routekaart
    without English."""
    return [
        f"{language} {domain}: not translated: {catalogs.shown(key)}"
        for language in (*LANGUAGES, *FAMILY_LANGUAGES)
        for domain in DOMAINS
        for key, strings in catalogs.read_po(po_file(folder, language, domain)).items()
        if not all(strings) and (language != "en" or key[0] == LINE)
    ]
