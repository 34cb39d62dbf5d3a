"""A routekaart file is read whole and checked field by field; what is wrong is said in words."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart_app.domain.routekaart import COMPETENCIES, KINDS, MOMENTS, PARENTS, RoutekaartLine
from routekaart_app.domain.schoolyear import SchoolYear
from routekaart_app.domain.stages import LAST_YEAR, TARGETS, Place
from routekaart_app.errors import KnownError
from routekaart_app.exchange import template_file
from routekaart_app.exchange.template_file import TemplateFile, TemplateLine, parse, to_text
from routekaart_app.paths import resource
from tests.builders import YEAR

NO_ID = UUID(int=0)
GOOD = {
    "code": '"X1-01"',
    "name": '"Bezoek"',
    "kind": '"visit"',
    "stage": '"VO"',
    "due": '["10-01", "03-31"]',
    "parents": '"I"',
}


def a_file(*lines: dict[str, str], head: str = 'format = 1\nname = "Proef"') -> str:
    rows = ",\n".join("{ " + ", ".join(f"{name} = {value}" for name, value in line.items()) + " }" for line in lines)
    return f"{head}\nlines = [\n{rows}\n]\n"


def a_line(**changes: str) -> dict[str, str]:
    return GOOD | changes


@pytest.fixture(scope="module")
def shipped() -> TemplateFile:
    return template_file.read(resource("templates", "routekaart.toml"))


def required(shipped: TemplateFile, place: Place) -> int:
    """The moments a pupil at this place is to have in a school year."""
    return sum(line.target for line in shipped.lines if line.required and as_domain(line).fits(place))


def as_domain(line: TemplateLine) -> RoutekaartLine:
    return RoutekaartLine(
        NO_ID, line.code, line.name, line.kind, line.stage, line.years, line.tracks, line.moment, line.required,
        line.target, line.due_from, line.due_until, line.competencies, line.parents, 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("place", "moments"),
    [
        (Place("PO", 6), 5),
        (Place("PO", 7), 5),
        (Place("PO", 8), 6),
        (Place("VO", 1, "bb/kb"), 6),
        (Place("VO", 2, "kb"), 9),
        (Place("VO", 2, "havo"), 8),
        (Place("VO", 3, "gl"), 7),
        (Place("VO", 4, "tl"), 9),
        (Place("VO", 3, "pro"), 3),
        (Place("VO", 3, "vwo"), 1),
        (Place("VO", 6, "vwo"), 1),
        (Place("MBO", 1, "", 1), 8),
        (Place("MBO", 1, "", 4), 5),
        (Place("MBO", 2, "", 4), 3),
    ],
)
def test_the_shipped_routekaart_asks_these_moments_per_year(shipped: TemplateFile, place: Place, moments: int) -> None:
    assert required(shipped, place) == moments


def test_the_shipped_routekaart_has_every_line_once_with_competencies(shipped: TemplateFile) -> None:
    assert len(shipped.lines) == 56
    assert all(line.competencies for line in shipped.lines)
    assert [line.code for line in shipped.lines if not line.required] == [
        "PO6-05", "VO4-07", "HVB-02", "MB-03", "MB1-03", "MBN-01",
    ]  # fmt: skip
    assert [line.code for line in shipped.lines if line.moment == "final"] == ["MBL-01", "MBL-02", "MBL-03"]
    assert [line.code for line in shipped.lines if line.moment == "after"] == ["MBN-01"]


@pytest.mark.parametrize(
    ("code", "until"),
    [
        ("PO8-04", date(2026, 3, 24)),  # the day by which the final school advice is due
        ("VO4-04", date(2026, 3, 31)),  # applying for vocational education: before 1 April
        ("VO4-06", date(2026, 7, 10)),
        ("PO8-05", date(2026, 7, 10)),
    ],
)
def test_windows_close_before_the_days_that_matter(shipped: TemplateFile, code: str, until: date) -> None:
    line = next(line for line in shipped.lines if line.code == code)
    assert as_domain(line).window(YEAR)[1] == until


def test_every_window_lies_within_a_school_year(shipped: TemplateFile) -> None:
    for year in (SchoolYear(2023), SchoolYear(2025)):  # with and without 29 February
        for line in shipped.lines:
            opens, closes = as_domain(line).window(year)
            assert year.first_day <= opens < closes <= year.last_day, line.code


def test_what_is_left_out_has_its_default() -> None:
    (line,) = parse(a_file(a_line())).lines
    assert line == TemplateLine("X1-01", "Bezoek", "visit", "VO", (), (), "year", True, 1, "10-01", "03-31", (), "I")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", '""'),
        ("code", '"met spatie"'),
        ("code", "7"),
        ("name", '"  "'),
        ("name", '"twee\\nregels"'),
        ("name", f'"{"x" * 201}"'),
        ("kind", '"reis"'),
        ("stage", '"SO"'),
        ("years", "[7]"),
        ("years", "[2, 1]"),
        ("years", "[true]"),
        ("years", "3"),
        ("tracks", '["mavo"]'),
        ("tracks", '["pro", "pro"]'),
        ("tracks", '["pro", "not:pro"]'),
        ("tracks", '["own:"]'),
        ("tracks", '["own:Top", "own:TOP"]'),
        ("tracks", '["not:"]'),
        ("tracks", '[["pro"]]'),
        ("moment", '"ooit"'),
        ("required", '"ja"'),
        ("target", "0"),
        ("target", "10_000"),
        ("target", "1.5"),
        ("target", "true"),
        ("due", '["10-01"]'),
        ("due", '["10-01", "02-30"]'),
        ("due", '["13-01", "03-31"]'),
        ("due", '["03-31", "10-01"]'),
        ("due", '"10-01"'),
        ("due", '["W54", "W05"]'),
        ("due", '["W05", "W45"]'),
        ("due", '["W45", "10-01"]'),
        ("due", '["w45", "W05"]'),
        ("competencies", '["XX"]'),
        ("parents", '"M"'),
        ("parent", '"J"'),
    ],
)
def test_a_wrong_field_is_named_with_its_line(field: str, value: str) -> None:
    with pytest.raises(KnownError) as refusal:
        parse(a_file(a_line(code='"X1-00"'), a_line(**{field: value})))
    assert refusal.value.code == "bad-template"
    assert f'"{field}"' in refusal.value.what
    assert "2" in refusal.value.what
    assert refusal.value.safe and refusal.value.todo


@pytest.mark.parametrize("field", sorted(GOOD))
def test_a_missing_field_is_named(field: str) -> None:
    with pytest.raises(KnownError, match=field):
        parse(a_file({name: value for name, value in GOOD.items() if name != field}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lines = [",
        "[" * 5_000,
        " \n\t",
        'name = "Zonder"\nlines = []',
        'format = "1"\nname = "Tekst"\nlines = []',
        'format = true\nname = "Ja"\nlines = []',
        'format = 0\nname = "Nul"\nlines = []',
        "format = " + "9" * 5_000,
        "a" + ".a" * 200_000 + " = 1",
        "\n".join("a." * 500 + f"b{number} = 1" for number in range(400)),
        "a = " + "{ a = " * 5_000,
        "[[lines]]\n" * 20_000,
        'format = 1\nname = "Rond"\nlines = [[[[{}]]]]',
        'format = 1\nname = "Jaar"\nschool_year = "2025-2027"\nlines = []',
        'format = 1\nname = "Jaar"\nschool_year = 2025\nlines = []',
        'format = 1\nname = "Leeg"\nlines = []',
        'format = 1\nname = ""\nlines = [1]',
        'format = 1\nname = "Lijst"\nlines = [1]',
        a_file(a_line(), head='format = 1\nname = "Proef"\nauthor = "x"'),
        a_file(a_line(), a_line(code='"x1-01"')),
    ],
)
def test_what_is_no_routekaart_is_refused_in_words(text: str) -> None:
    with pytest.raises(KnownError) as refusal:
        parse(text)
    assert refusal.value.code == "bad-template"


def test_a_file_is_read_with_a_byte_order_mark_too(tmp_path: Path) -> None:
    path = tmp_path / "routekaart.toml"
    path.write_text(a_file(a_line(name='"Carrière"')), "utf-8-sig")
    assert template_file.read(path).lines[0].name == "Carrière"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xef\xbb\xbf",
        a_file(a_line(name='"Carrière"')).encode("latin-1"),
        a_file(a_line()).encode("utf-16"),
        b"# " + b"x" * 2_000_000,
    ],
)
def test_other_files_are_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "routekaart.toml"
    path.write_bytes(content)
    with pytest.raises(KnownError) as refusal:
        template_file.read(path)
    assert refusal.value.code == "bad-template"
    assert refusal.value.safe and refusal.value.todo


@pytest.mark.parametrize("number", [2, 10**30])
def test_a_file_of_a_newer_program_says_so(number: int) -> None:
    with pytest.raises(KnownError) as newer:
        parse(f'format = {number}\nname = "Later"\nsomething_new = 1')
    with pytest.raises(KnownError) as wrong:
        parse('name = "Zonder"')
    assert newer.value.code == "bad-template"
    assert newer.value.what != wrong.value.what


def test_weeks_own_groups_and_the_last_stage_are_read() -> None:
    text = a_file(
        a_line(stage='"HBO"', due='["W45", "W05"]', tracks='["own:Top klas", "not:isk", "not:own:Kleine klas"]')
    )
    (line,) = parse(text).lines
    assert (line.stage, line.due_from, line.due_until) == ("HBO", "W45", "W05")
    assert line.tracks == ("own:Top klas", "not:isk", "not:own:Kleine klas")


MARKS = st.one_of(
    st.dates(date(2025, 8, 1), date(2026, 7, 31)).map(lambda day: f"{day:%m-%d}"),
    st.integers(1, 53).map(lambda week: f"W{week:02}"),
)
VISIBLE = st.characters(exclude_categories=["C", "Z"])
TITLES = st.builds("{}{}{}".format, VISIBLE, st.text(VISIBLE | st.just(" "), max_size=38), VISIBLE)
OWN_TRACKS = TITLES.map(lambda text: "own:" + text)


@st.composite
def template_lines(draw: st.DrawFn) -> TemplateLine:
    stage = draw(st.sampled_from(list(LAST_YEAR)))
    years = draw(st.sets(st.integers(1, LAST_YEAR[stage])))
    window = sorted((draw(MARKS), draw(MARKS)), key=YEAR.first_of)
    marks = draw(st.lists(st.sampled_from(TARGETS) | OWN_TRACKS, max_size=4, unique_by=lambda mark: mark.casefold()))
    return TemplateLine(
        draw(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}", fullmatch=True)),
        draw(TITLES),
        draw(st.sampled_from(KINDS)),
        stage,
        tuple(sorted(years)),
        tuple(draw(st.sampled_from(["", "not:"])) + mark for mark in marks),
        draw(st.sampled_from(MOMENTS)),
        draw(st.booleans()),
        draw(st.integers(1, 50)),
        *window,
        tuple(draw(st.lists(st.sampled_from(COMPETENCIES), unique=True))),
        draw(st.sampled_from(list(PARENTS))),
    )


@given(
    name=TITLES,
    lines=st.lists(template_lines(), min_size=1, max_size=6, unique_by=lambda line: line.code.casefold()),
)
def test_what_is_written_is_read_back(name: str, lines: list[TemplateLine]) -> None:
    written = TemplateFile(name, tuple(lines), YEAR)
    assert parse(to_text(written)) == written


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_text_is_written_so_that_it_comes_back(text: str) -> None:
    assert tomllib.loads(to_text(TemplateFile(text, (), YEAR)))["name"] == text


def test_quotes_backslashes_and_control_characters_are_escaped() -> None:
    text = to_text(TemplateFile('"a\\b"\n\x00\x7f\u202e\U0001f469', (), None))
    assert 'name = "\\"a\\\\b\\"\\U0000000A\\U00000000\\U0000007F\\U0000202E\U0001f469"' in text
    assert "school_year" not in text


def test_a_file_explains_itself_and_holds_one_line_for_each(shipped: TemplateFile) -> None:
    text = to_text(TemplateFile(shipped.name, shipped.lines, YEAR))
    assert parse(text) == TemplateFile(shipped.name, shipped.lines, YEAR)
    assert [row.split('"')[1] for row in text.splitlines() if row.startswith("  {")] == [
        line.code for line in shipped.lines
    ]
    assert text.startswith("#") and "\n\n\n" not in text
    ours = resource("templates", "routekaart.toml").read_text("utf-8")
    fields = template_file.explanation().partition("# Per regel:")[2]
    assert fields and fields in ours, "the shipped file explains the same fields in the same words"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"#" * (template_file.MAX_BYTES + 1)])
def test_other_bytes_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "routekaart.toml"
    path.write_bytes(content)
    with pytest.raises(KnownError):
        template_file.read(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError):
        template_file.read(tmp_path / "weg.toml")
