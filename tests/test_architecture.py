"""The house rules that a program can check: who may import what, who may ask, print, and touch many rows at once."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "routekaart_app"
GENERATED = PACKAGE / "gui" / "forms"

MAY_PRINT = {"terminal.py", "selftest.py"}
MAY_OPEN_BOXES = {"gui/messages.py"}
MAY_BUILD_PARAGRAPHS = {"reports/blocks.py"}
"""The one place that escapes what users typed before ReportLab reads it as markup."""
READS_MARKUP = {
    "setHtml",
    "insertHtml",
    "setMarkdown",
    "setTextFormat",
    "setWhatsThis",
    "QTextBrowser",
    "QGraphicsTextItem",
}
MAY_READ_MARKUP = {
    "gui/clipboard.py",
    "gui/dialogs/new_administration_dialog.py",
    "gui/manual/documents.py",
    "gui/manual/view.py",
    "gui/messages.py",
    "gui/recovery_sheet.py",
}
"""Pages of our own, and the block for a sheet: what somebody typed is escaped there; and the boxes of the system, which
are told that they are plain. Labels and tooltips are plain in `style.qss`, all of them, and nowhere else; a label with
marks of our own has the property "markup"."""
MAY_MARK_A_LABEL = {"gui/widgets/grid_keys.py", "gui/widgets/grid_table.py", "gui/widgets/paper_strip.py"}
"""Their words are ours alone: nothing typed may stand in them."""
FREES_ITSELF = {"main_window.py", "manual/window.py", "widgets/progress_strip.py"}
"""Windows, and the bar of long work, which comes by itself; all else is opened by `gui/opening.py`."""
MAY_CHANGE_ROWS_IN_BULK = {"store/journal.py", "store/derived.py"}
"""The journal sees objects, not statements: here are the places that keep it right by themselves."""
BOXES = {"QMessageBox", "QFileDialog", "QInputDialog", "QErrorMessage"}
NETWORK = {"socket", "socketserver", "ssl", "asyncio", "http", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib"}
NETWORK |= {"urllib.request", "xmlrpc", "requests", "httpx", "aiohttp", "webbrowser"}
LOCAL_QT_NETWORK = {"QLocalServer", "QLocalSocket"}
"""How a second start finds the first: within this machine, never a port."""
TRANSLATORS = {"_", "gettext", "ngettext", "pgettext", "N_"}
MIGRATIONS = "store/migrations/versions"
"""Each of these is one long list of tables and columns, written once and never changed again."""
Parsed: TypeAlias = tuple[str, ast.Module]
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 60


def parsed(folder: Path = PACKAGE, *, forms: bool = False, holding: Iterable[str] = ()) -> Iterator[Parsed]:
    """Every module below a folder by its path there; generated forms only when asked for.

    `holding` spares reading what has none of these words anywhere in its text.
    """
    for path in sorted(folder.rglob("*.py")):
        if forms or GENERATED not in path.parents:
            text = path.read_text("utf-8")
            if not holding or any(word in text for word in holding):
                yield path.relative_to(folder).as_posix(), ast.parse(text, str(path))


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(module, name) for every import; the name is empty for `import module`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def named(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every bare name, attribute and imported name, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, alias.name) for alias in node.names)


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    """Every call with the last part of what is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node, node.func.id if isinstance(node.func, ast.Name) else node.func.attr


def functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, also within others; looks at statements only, which hold them all."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.excepthandler | ast.match_case):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                yield child
            yield from functions(child)


def test_only_the_command_line_prints() -> None:
    found = [
        f"{name}:{call.lineno}"
        for name, tree in parsed(holding=["print"])
        for call, what in calls(tree)
        if what == "print"
    ]
    assert [place for place in found if place.split(":")[0] not in MAY_PRINT] == []


def test_only_messages_asks_tells_and_picks_files() -> None:
    found = [
        f"{name}:{line} {what}"
        for name, tree in parsed(holding=BOXES)
        if name not in MAY_OPEN_BOXES
        for line, what in named(tree)
        if what in BOXES
    ]
    assert found == []


def test_paragraphs_are_built_where_text_is_escaped() -> None:
    modules = parsed(holding=["Paragraph"])
    found = [f"{name}:{call.lineno}" for name, tree in modules for call, what in calls(tree) if what == "Paragraph"]
    assert [place for place in found if place.split(":")[0] not in MAY_BUILD_PARAGRAPHS] == []


def test_markup_is_read_where_typed_text_is_escaped() -> None:
    found = []
    for name, tree in parsed(PACKAGE / "gui", holding={*READS_MARKUP, "markup"}):
        found += [f"gui/{name}:{node.lineno}" for node, what in calls(tree) if what in READS_MARKUP]
        marked = any(what == "setProperty" and ast.unparse(call.args[0]) == "'markup'" for call, what in calls(tree))
        if marked and f"gui/{name}" not in MAY_MARK_A_LABEL:
            found.append(f"gui/{name}: markup")
    assert [place for place in found if place.split(":")[0] not in MAY_READ_MARKUP] == []


def test_dialogs_are_opened_in_one_way() -> None:
    modules = list(parsed(PACKAGE / "gui", holding=["WA_DeleteOnClose"]))
    found = {name for name, tree in modules if any(what == "WA_DeleteOnClose" for _line, what in named(tree))}
    assert found == {"opening.py", *FREES_ITSELF}


def test_copying_goes_through_what_is_cleared_at_a_lock() -> None:
    modules = parsed(PACKAGE / "gui", holding=["clipboard()"])
    found = {name for name, tree in modules for call, _what in calls(tree) if "clipboard().set" in ast.unparse(call)}
    assert found == {"clipboard.py"}


def test_rows_are_changed_one_by_one() -> None:
    found = []
    for name, tree in parsed(holding=["sqlalchemy"]):
        plain = {what for module, what in imported(tree) if module.startswith("sqlalchemy")}
        for call, what in calls(tree):
            on_sqlalchemy = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) in (
                "sa",
                "sqlalchemy",
            )
            if what in ("update", "delete") and (on_sqlalchemy or what in plain):
                found.append(f"{name}:{call.lineno} {what}")
    assert [place for place in found if place.split(":")[0] not in MAY_CHANGE_ROWS_IN_BULK] == []


def test_a_row_that_must_be_there_is_asked_for_where_its_absence_is_told() -> None:
    modules = parsed(holding=["get_one"])
    assert {name for name, tree in modules for _call, what in calls(tree) if what == "get_one"} == {"store/session.py"}


def test_nothing_can_reach_a_network() -> None:
    found = []
    for name, tree in parsed(forms=True, holding={word.split(".")[0] for word in NETWORK} | {"QtNetwork"}):
        for module, what in imported(tree):
            full = {module, module.split(".")[0], f"{module}.{what}"}
            if full & NETWORK or (module == "PySide6.QtNetwork" and what not in LOCAL_QT_NETWORK):
                found.append(f"{name}: {module} {what}")
    assert found == []


def test_texts_for_people_are_whole() -> None:
    """An f-string or a text put together cannot be found by translators: format after translating.

    Nor can a text within an f-string: before Python 3.12 a call in there is no token of its own.
    """
    found = []
    for name, tree in parsed(holding=["_(", "gettext("]):
        marked = [call for call, what in calls(tree) if what in TRANSLATORS]
        joined = (text for text in ast.walk(tree) if isinstance(text, ast.JoinedStr)) if marked else ()
        hidden = {call for text in joined for call, _what in calls(text)}
        for call in marked:
            if call in hidden or any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args):
                found.append(f"{name}:{call.lineno}")
    assert found == []


def test_modules_open_with_what_they_are_for() -> None:
    modules = {path: path.read_text("utf-8") for path in PACKAGE.rglob("*.py")}
    others = [path for path, text in modules.items() if not re.match(r'"""\w', text)]
    assert [path.name for path in others if not ast.get_docstring(ast.parse(modules[path]))] == []


@pytest.mark.parametrize("folder", ["routekaart_app", "tools", "installer"])
def test_files_and_functions_stay_readable(folder: str) -> None:
    found = []
    for name, tree in parsed(ROOT / folder):
        if name.startswith(MIGRATIONS):
            continue
        if (length := len((ROOT / folder / name).read_text("utf-8").splitlines())) > MOST_LINES_OF_A_FILE:
            found.append(f"{name}: {length} lines")
        for node in functions(tree):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_LINES_OF_A_FUNCTION:
                found.append(f"{name}:{node.lineno} {node.name}: {length} lines")
    assert found == []
