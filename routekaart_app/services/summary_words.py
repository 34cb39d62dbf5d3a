"""What the tables of a yearly summary are called, and what each of their figures says: one place for screen, file and
paper."""

from __future__ import annotations

from collections.abc import Mapping

from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

_PART = (("count", "count"), ("of", "of"), ("share", "share"))
_NAMED = (("key", "key"), ("label", "label"))
_ROW = (*_NAMED, *_PART)
COLUMNS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "pupils": (*_ROW, ("number", "number")),
    "reach_by_line": (*_NAMED, ("kind", "label"), ("target", "number"), *_PART, ("excused", "count")),
    "reach_by_type": _ROW,
    "reach_by_phase": _ROW,
    "reach_by_year": _ROW,
    "reach_by_track": _ROW,
    "reach_by_school": (*_NAMED, ("municipality", "label"), *_PART),
    "reach_by_group": (*_NAMED, ("school", "label"), *_PART),
    "reach_by_sector": _ROW,
    "reach_by_campus": _ROW,
    "coverage_bands": _ROW,
    "activities": (
        *_NAMED,
        ("activities", "number"),
        ("prepared", "number"),
        ("met_people", "number"),
        ("looked_back", "number"),
    ),
    "companies": (*_NAMED, ("number", "number")),
    "sector_agreements": (
        *_NAMED,
        ("what", "label"),
        ("promised", "number"),
        ("planned", "number"),
        ("used", "number"),
    ),
    "competencies": (
        *_NAMED,
        ("view", "label"),
        *_PART,
        ("beginning", "count"),
        ("on_the_way", "count"),
        ("independent", "count"),
    ),
    "agreements": _ROW,
    "parents": (*_NAMED, ("part", "label"), *_PART),
    "choices": (*_NAMED, ("kind", "label"), *_PART),
    "choice_shifts": _ROW,
    "aandebak": _ROW,
    "destinations": _ROW,
    "years": (
        *_NAMED,
        ("pupils", "count"),
        ("reached", "count"),
        ("reached_share", "share"),
        ("company", "count"),
        ("company_share", "share"),
        ("talk", "count"),
        ("talk_share", "share"),
        ("parents", "count"),
        ("parents_share", "share"),
    ),
}
"""The columns of every table, each with its role (`domain.summary.Column`). The key of a definition is the id of a
table, or that with the id of a column: "reach_by_line", "reach_by_line.count"."""
TITLES: Mapping[str, str] = {
    "pupils": N_("Pupils"),
    "reach_by_line": N_("Reach by line of the routekaart"),
    "reach_by_type": N_("Reach by kind of activity"),
    "reach_by_phase": N_("Reach by phase"),
    "reach_by_year": N_("Reach by year"),
    "reach_by_track": N_("Reach by track"),
    "reach_by_school": N_("Reach by school"),
    "reach_by_group": N_("Reach by class"),
    "reach_by_sector": N_("Reach by sector"),
    "reach_by_campus": N_("Reach by campus"),
    "coverage_bands": N_("How much was done of what was due"),
    "activities": N_("Activities"),
    "companies": N_("Companies"),
    "sector_agreements": N_("Sector agreements"),
    "competencies": N_("Competencies"),
    "agreements": N_("Agreements with pupils"),
    "parents": N_("Parents"),
    "choices": N_("Choices"),
    "choice_shifts": N_("Choices that changed"),
    "aandebak": N_("AanDeBak guarantee"),
    "destinations": N_("Destinations and look-back"),
    "years": N_("Earlier school years beside this one"),
}
_COLUMN: Mapping[str, str] = {
    "key": N_("Code"),
    "label": N_("Name"),
    "kind": N_("Kind"),
    "target": N_("Target"),
    "count": N_("Pupils"),
    "of": N_("Of"),
    "share": N_("Share"),
    "number": N_("How many"),
    "excused": N_("Not needed or came later"),
    "municipality": N_("Municipality"),
    "school": N_("School"),
    "activities": N_("Activities"),
    "prepared": N_("Prepared"),
    "met_people": N_("Met people at work"),
    "looked_back": N_("Looked back"),
    "what": N_("What"),
    "promised": N_("Promised"),
    "planned": N_("Planned"),
    "used": N_("Used"),
    "view": N_("By whom"),
    "beginning": N_("A beginning"),
    "on_the_way": N_("On the way"),
    "independent": N_("Does this alone"),
    "part": N_("What it is about"),
    "pupils": N_("Pupils"),
    "reached": N_("Took part in something"),
    "reached_share": N_("Share took part"),
    "company": N_("Met a company"),
    "company_share": N_("Share met a company"),
    "talk": N_("Spoken with"),
    "talk_share": N_("Share spoken with"),
    "parents": N_("Parents reached"),
    "parents_share": N_("Share of parents reached"),
}
_SPECIAL: Mapping[str, str] = {
    "agreements.count": N_("Agreements"),
    "competencies.count": N_("Something was said of"),
    "reach_by_line.kind": N_("Kind of activity"),
}
"""Titles of columns that are called otherwise in one table."""
_TABLE_SAYS: Mapping[str, str] = {
    "pupils": N_(
        "The pupils who were enrolled on the counting day, and what reached them in the school year until then."
    ),
    "reach_by_line": N_("Pupils who met a line of the routekaart as often as it asks, of all pupils it is meant for."),
    "reach_by_type": N_("Pupils who took part in at least one activity of this kind. A pupil can be in several rows."),
    "reach_by_phase": N_("Pupils of each phase who took part in at least one activity of any kind."),
    "reach_by_year": N_("Pupils of each year who took part in at least one activity of any kind."),
    "reach_by_track": N_("Pupils of each track who took part in at least one activity of any kind."),
    "reach_by_school": N_("Pupils of each school who took part in at least one activity of any kind."),
    "reach_by_group": N_("Pupils of each class who took part in at least one activity of any kind."),
    "reach_by_sector": N_(
        "Pupils who met at least one company of this sector: at a visit, a guest lesson, a placement or an event."
    ),
    "reach_by_campus": N_("Pupils who met at least one company of this campus."),
    "coverage_bands": N_(
        "Pupils by how much they did of what was due by the counting day, in per cents rounded down. Each is in one "
        "row. Lines that are not required are left out."
    ),
    "activities": N_(
        "Activities at which at least as many pupils were as the least number that is shown. Smaller ones are left "
        "out, as it could follow who was there; where there are only such, the number is empty."
    ),
    "companies": N_(
        "Companies at which pupils took part in something in the school year until the counting day. Who was visited "
        "for the first time is empty where nothing was recorded of the years before."
    ),
    "sector_agreements": N_(
        "What sectors and companies promised the whole region for the school year, and what came of it. The same in "
        "every summary, whatever it is about."
    ),
    "competencies": N_(
        "The last word of the school year on each competency, by the pupil and by the guide. Words, never marks."
    ),
    "agreements": N_("Agreements made with pupils in the school year, by how they stand on the counting day."),
    "parents": N_(
        "Pupils of whom a parent took part in something, or in a talk, in the school year until the counting day."
    ),
    "choices": N_("What pupils have chosen by the counting day; of each kind their last choice. Each is in one row."),
    "choice_shifts": N_("Pupils who chose otherwise in this school year than they had before."),
    "aandebak": N_("Pupils with a promise of work, by how far it stands on the counting day. Each is in one row."),
    "destinations": N_(
        "Pupils who left in this school year, by where they went, which is not known where nobody said it; and of "
        "those who left a year before, how they are doing. Who went on at another school in this administration in "
        "the same year stands in a row of their own."
    ),
    "years": N_(
        "The main figures of this school year and of up to three before it. An earlier year is counted on its last "
        "day, or stands as it was frozen."
    ),
}
_COLUMN_SAYS: Mapping[str, str] = {
    "key": N_("A code for this row that is the same in every language and year."),
    "label": N_("What this row is about."),
    "kind": N_("The kind of activity, or of choice."),
    "target": N_("How often the line is to be met by one pupil in the school year."),
    "count": N_("The number of pupils this row is about, each counted once, on the counting day."),
    "of": N_("All pupils who were enrolled on the counting day."),
    "share": N_("The number as a part of the number beside it."),
    "number": N_("A number of things rather than of people, in the school year until the counting day."),
    "excused": N_(
        "Pupils who need not follow the line, or came in after it was over; they are not among those reached."
    ),
    "municipality": N_("The municipality of the school."),
    "school": N_("The school of the class."),
    "activities": N_("The number of activities in the school year until the counting day."),
    "prepared": N_("Of these activities, those that were prepared in class."),
    "met_people": N_("Of these activities, those at which pupils met people at work."),
    "looked_back": N_("Of these activities, those that were looked back on."),
    "what": N_("Visits, guest lessons or places for pupils."),
    "promised": N_("How many were promised for the school year."),
    "planned": N_("How many are planned for a day to come."),
    "used": N_("How many took place."),
    "view": N_("Whose word it is: the pupil's own or the guide's."),
    "beginning": N_("Pupils of whom the last word is: a beginning."),
    "on_the_way": N_("Pupils of whom the last word is: on the way."),
    "independent": N_("Pupils of whom the last word is: does this alone."),
    "part": N_("Whether this is about a form, a role or a language of contact."),
    "pupils": N_("All pupils who were enrolled on the counting day of that year."),
    "reached": N_("Pupils who took part in at least one activity of any kind in that year."),
    "reached_share": N_("The number as a part of all pupils."),
    "company": N_("Pupils who met at least one company in that year."),
    "company_share": N_("The number as a part of all pupils."),
    "talk": N_("Pupils who were spoken with at least once in that year."),
    "talk_share": N_("The number as a part of all pupils."),
    "parents": N_("Pupils of whom a parent took part in something in that year."),
    "parents_share": N_("The number as a part of all pupils."),
}
_SPECIAL_SAYS: Mapping[str, str] = {
    "reach_by_line.count": N_("Pupils who met the line at least as often as its target, by the counting day."),
    "reach_by_line.of": N_(
        "All pupils for whose year and track the line is meant, on the counting day; those who need it not or came "
        "later are among them."
    ),
    "reach_by_phase.of": N_("All pupils of this phase on the counting day."),
    "reach_by_year.of": N_("All pupils of this year on the counting day."),
    "reach_by_track.of": N_("All pupils of this track on the counting day."),
    "reach_by_school.of": N_("All pupils of this school on the counting day."),
    "reach_by_group.of": N_("All pupils of this class on the counting day."),
    "competencies.count": N_("Pupils of whom anything was said of this competency in the school year."),
    "competencies.share": N_("How complete it is: of which part of all pupils anything was said."),
    "agreements.count": N_(
        "The number of agreements; one pupil can have several. It is hidden where they are of few pupils."
    ),
    "agreements.of": N_("All agreements made with these pupils in the school year until the counting day."),
    "parents.count": N_("Pupils of whom at least one parent was reached in this way; once for each pupil."),
    "parents.part": N_("Whether this is about a form, a role or the language spoken with the parent."),
    "choices.of": N_("All pupils who have made a choice of this kind by the counting day."),
    "choice_shifts.of": N_("All pupils who have made a choice of this kind by the counting day."),
    "aandebak.of": N_("All pupils with a promise of work by the counting day, in any state."),
    "destinations.of": N_(
        "All pupils who left in this school year and did not go on at another school in this administration; in the "
        "row of those who did, all together; in the rows on looking back, those who left in the year before."
    ),
}
_NOTES: Mapping[str, str] = {
    "choices": N_(
        "Schools and programmes that few pupils chose, or in which somebody is named, stand together as another "
        "choice; capitals and accents make no other choice. What a frozen summary of the school year names stays "
        "named; what it does not name is named once enough more pupils chose it."
    ),
    "years": N_("A year for which there are no pupils in this administration is left out."),
}
_METHOD = N_(
    "Counts of people from 1 to {last} are not shown. So that they cannot be worked out either, further counts are "
    "hidden: the smallest that keep a hidden count from following out of rows, columns, totals, other tables, the "
    "files of other schools or an earlier summary, also for who knows which activities were for a line of the "
    "routekaart and who is in no class. The main figures of a year are decided first and by themselves: what is hidden "
    "of them is the same in the summary of that year and beside a later one. A place with too few pupils is not told "
    "of at all. A hidden number is empty; 0 is shown, unless another number would follow from it. The "
    "same data always hide the same, after the same earlier summaries."
)


def title(table_id: str) -> str:
    """What a table is called."""
    return _(TITLES[table_id])


def note(table_id: str) -> str:
    """What is to be said below a table; mostly nothing."""
    return _(_NOTES[table_id]) if table_id in _NOTES else ""


def column_title(table_id: str, column_id: str) -> str:
    """What a column of a table is called."""
    return _(_SPECIAL.get(f"{table_id}.{column_id}") or _COLUMN[column_id])


def definitions(minimum: int) -> dict[str, str]:
    """What every table and column counts, in one sentence each, by their ids; "suppression" says what is hidden."""
    found = {"suppression": _(_METHOD).format(last=minimum - 1)}
    for table_id, columns in COLUMNS.items():
        found[table_id] = _(_TABLE_SAYS[table_id])
        for column, _role in columns:
            name = f"{table_id}.{column}"
            found[name] = _(_SPECIAL_SAYS.get(name) or _COLUMN_SAYS[column])
    return found


def hidden_told(minimum: int) -> str:
    """Why something is a dash, in one sentence."""
    said = _("– = not shown, so that nobody can be recognised (fewer than {least}); that can also be nearly everybody")
    return said.format(least=minimum)
