"""What the search box finds beside the actions that have a key or stand in the menu: every page, and what is done about
companies and visits, and every setting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from routekaart_app.domain import sensitive
from routekaart_app.domain.list_entry import CAMPUSES, QUESTIONS, SECTORS, TALK_KINDS
from routekaart_app.gui.models.setting_words import SETTINGS
from routekaart_app.gui.widgets.rail import PLACES
from routekaart_app.i18n import N_
from routekaart_app.i18n import gettext as _

if TYPE_CHECKING:
    from routekaart_app.gui.openers import Openers


@dataclass(frozen=True, slots=True)
class Found:
    """What can be done: its name, its keys as people here write them, what does it, other words to find it by, and what
    it means where the name does not say that."""

    text: str
    keys: str
    does: Callable[[], object]
    words: str = ""
    about: str = ""


_PAGES: Mapping[str, str] = {
    "signals": N_("Signals"),
    "asking": N_("Who to ask"),
    "offers": N_("Activities on offer"),
    "sector_agreements": N_("Sector agreements"),
    "template": N_("Routekaart of this year"),
}
"""Pages that are not in the rail."""
_DIALOGS: Mapping[str, tuple[str, Callable[[Openers], object]]] = {
    "plan_visit": (N_("Plan a visit"), lambda opens: opens.plan_visit()),
    "calendar_file": (N_("Calendar file …"), lambda opens: opens.calendar_file()),
    "sectors_met": (N_("Sectors met by the class"), lambda opens: opens.sectors_met()),
    "export_summary": (N_("Export the yearly summary"), lambda opens: opens.summary("export")),
    "freeze_summary": (N_("Freeze the yearly summary as it is"), lambda opens: opens.summary("freeze")),
    "company_import": (N_("Import companies"), lambda opens: opens.company_import()),
    "catalogue_import": (N_("Take in a catalogue …"), lambda opens: opens.company_import(catalogue=True)),
    "company_doubles": (N_("Find companies that are in twice …"), lambda opens: opens.company_doubles()),
    "offer": (N_("Add an offer"), lambda opens: opens.offer()),
    "sector_agreement": (N_("Make agreement"), lambda opens: opens.sector_agreement()),
    "school_phones": (N_("Emergency numbers …"), lambda opens: opens.school_phones()),
    "frozen_summaries": (N_("Frozen yearly summaries"), lambda opens: opens.frozen_summaries()),
    "stories": (N_("Stories beside the numbers"), lambda opens: opens.stories()),
    "join_summaries": (N_("Join yearly summaries"), lambda opens: opens.join_summaries()),
    "doubles": (N_("Find duplicate pupils …"), lambda opens: opens.doubles()),
    "rollover": (N_("To the next school year …"), lambda opens: opens.rollover()),
    "talk_kinds": (N_("Kinds of talks …"), lambda opens: opens.school_list(TALK_KINDS)),
    "questions": (N_("Guiding questions …"), lambda opens: opens.school_list(QUESTIONS)),
    "private_words": (N_("Private words …"), lambda opens: opens.school_list(sensitive.LIST)),
    "sectors": (N_("Sectors …"), lambda opens: opens.school_list(SECTORS)),
    "campuses": (N_("Campuses …"), lambda opens: opens.school_list(CAMPUSES)),
}


_ABOUT: Mapping[str, str] = {
    "rollover": N_("Pupils go on to the classes of the next school year; you see first who goes where."),
    "talk_kinds": N_("The kinds to choose from when you record a talk."),
    "questions": N_("What helps a talk along, per competency and age."),
    "private_words": N_("Words that point to health, faith, origin or crime: whoever types one is warned gently."),
    "sectors": N_("The sectors that a company can be in."),
    "campuses": N_("Places where schools and companies work together."),
    "school_phones": N_("Whom a teacher calls when something happens under way."),
}
"""What some of these are about: what a school can change under Beheer."""
_WORDS: Mapping[str, str] = {
    "year": N_("summary annual report figures numbers reporting accountability"),
    "admin": N_("settings"),
    "rollover": N_("move up turn year repeat leave"),
    "talk_kinds": N_("list settings"),
    "questions": N_("list ask help settings"),
    "private_words": N_("list sensitive warning privacy settings"),
    "school_phones": N_("telephone accident call settings"),
    "export_summary": N_("excel sheet csv pdf save file report reporting summary"),
    "freeze_summary": N_("keep save fix lock summary"),
    "frozen_summaries": N_("kept saved fixed locked summary differences compare"),
    "stories": N_("story quote tell told experience"),
    "join_summaries": N_("combine together municipality deliver summary"),
    "make_reports": N_("reporting report paper print"),
    "practice": N_("exercise try out example begin anew start again restart"),
}
"""Other words that people use for it; the actions with a key are among them."""


def other_words(name: str) -> str:
    """Other words by which something that can be done is found, in the language of the screen."""
    return _(_WORDS[name]) if name in _WORDS else ""


def found_actions(
    opens: Openers, open_page: Callable[[str], None], open_setting: Callable[[str], None]
) -> Mapping[str, Found]:
    """All of it by its name."""
    made: dict[str, Found] = {}
    for number, (name, text, _icon) in enumerate(PLACES, start=1):
        keys = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
        made[name] = Found(_(text), keys, partial(open_page, name))
    made |= {name: Found(_(text), "", partial(open_page, name)) for name, text in _PAGES.items()}
    made |= {name: Found(_(text), "", partial(does, opens)) for name, (text, does) in _DIALOGS.items()}
    made = {name: replace(found, words=other_words(name), about=_about(name)) for name, found in made.items()}
    for name, setting in SETTINGS.items():
        does = partial(open_setting, name)
        made[name] = Found(_(setting.name), "", does, words=_(setting.words), about=_(setting.about))
    return made


def _about(name: str) -> str:
    return _(_ABOUT[name]) if name in _ABOUT else ""
