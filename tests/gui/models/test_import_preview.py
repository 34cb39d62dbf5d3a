"""The words of the preview: figures without noughts, and a tree of what happens to whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart_app.bootstrap import Services
from routekaart_app.exchange.records import PupilRecord
from routekaart_app.gui.models import import_preview
from routekaart_app.gui.models.import_preview import Node

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


def titles(nodes: tuple[Node, ...]) -> list[str]:
    return [node.title for node in nodes]


def test_everything_new(empty: Services) -> None:
    plan = empty.imports.plan(SAMPLES / "edexml-vo.xml")
    assert import_preview.counts(plan).startswith("8 ")
    tree = import_preview.tree(plan)
    assert len(tree) == len(titles(tree)) and all(node.children for node in tree)
    assert any(len(node.children) == 8 for node in tree)


def test_nothing_new(empty: Services) -> None:
    empty.imports.apply(empty.imports.plan(SAMPLES / "edexml-vo.xml"))
    plan = empty.imports.plan(SAMPLES / "edexml-vo.xml")
    assert not plan.writes
    assert import_preview.counts(plan).startswith("8 ")


def test_changes_stand_below_the_pupil_field_by_field(empty: Services, tmp_path: Path) -> None:
    empty.schools.add("Verzonnen College", brin="99ZX", stage="VO")
    first = "Leerlingnummer;Roepnaam;Achternaam;Klas;Geboortedatum\n"
    (tmp_path / "a.csv").write_text(first + "1;Testa;Verzonnen;3A;01-02-2011\n2;Proef;Verzonnen;3A;02-02-2011\n")
    (tmp_path / "b.csv").write_text(first + "1;Testa;Verzonnenaar;3A;01-02-2011\n2;Proef;Verzonnen;3B;02-02-2011\n")
    empty.imports.apply(empty.imports.plan(tmp_path / "a.csv"))
    tree = import_preview.tree(empty.imports.plan(tmp_path / "b.csv"))
    lines = [(child.title, child.detail, child.children) for node in tree for child in node.children]
    changed = next(children for title, _detail, children in lines if title == "Testa Verzonnenaar" and children)
    assert any("Verzonnen → Verzonnenaar" in child.detail for child in changed)
    assert any("3A → 3B" in detail for _title, detail, _children in lines)


def test_rows_left_out_come_first_and_are_open(empty: Services) -> None:
    empty.schools.add("Verzonnen School", stage="PO")
    tree = import_preview.tree(empty.imports.plan(SAMPLES / "nasty" / "dubbele-leerlingen.csv"))
    assert tree[0].is_open and all(child.detail for child in tree[0].children)


def test_a_long_branch_is_cut_and_says_how_much_more(empty: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_preview, "MOST_SHOWN", 3)
    tree = import_preview.tree(empty.imports.plan(SAMPLES / "edexml-vo.xml"))
    assert any(len(node.children) == 4 and "5" in node.children[-1].title for node in tree)


def test_no_word_of_a_dropped_field_is_shown(empty: Services) -> None:
    def words(node: Node) -> str:
        return " ".join([node.title, node.detail, *(words(child) for child in node.children)])

    tree = import_preview.tree(empty.imports.plan(SAMPLES / "edexml-po.xml"))
    said = " ".join(words(node) for node in tree)
    assert "111111111" not in said and "GEHEIME" not in said


def test_a_number_made_up_by_a_system_is_not_shown() -> None:
    record = PupilRecord(row=2, number="#001", first_name="Testa", last_name="Verzonnen", number_is_dummy=True)
    shown = import_preview._new(record).detail
    assert "#" not in shown and "·" in shown
