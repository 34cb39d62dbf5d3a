"""Which pages and dialogs `python -m tools shots` renders; add a line to one of the two lists for every new one."""

from __future__ import annotations

from tools.shot import Shot
from tools.shot_list_pages import PAGES
from tools.shot_list_shell import SHELL

SHOTS: tuple[Shot, ...] = (*SHELL, *PAGES)
