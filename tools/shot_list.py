"""Which pages and dialogs `python -m tools shots` renders; add a line to one of the lists for every new one."""

from __future__ import annotations

from tools.shot import Shot
from tools.shot_list_asking import ASKING
from tools.shot_list_choosing import CHOOSING
from tools.shot_list_companies import COMPANIES
from tools.shot_list_grid import GRID
from tools.shot_list_letters import LETTERS
from tools.shot_list_manual import MANUAL
from tools.shot_list_offers import OFFERS
from tools.shot_list_pages import PAGES
from tools.shot_list_parents import PARENTS
from tools.shot_list_people import PEOPLE
from tools.shot_list_reflections import REFLECTIONS
from tools.shot_list_shell import SHELL
from tools.shot_list_summaries import SUMMARIES
from tools.shot_list_templates import TEMPLATES
from tools.shot_list_today import TODAYS
from tools.shot_list_turning import TURNING
from tools.shot_list_visits import VISITS
from tools.shot_list_year import YEARS

SHOTS: tuple[Shot, ...] = (
    *SHELL,
    *TODAYS,
    *PAGES,
    *PEOPLE,
    *GRID,
    *TEMPLATES,
    *REFLECTIONS,
    *TURNING,
    *CHOOSING,
    *COMPANIES,
    *OFFERS,
    *ASKING,
    *VISITS,
    *PARENTS,
    *LETTERS,
    *SUMMARIES,
    *YEARS,
    *MANUAL,
)
