"""Which page of the manual belongs to where somebody is: to every page of the window, and to every dialog."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from routekaart_app.gui.manual.pages import FIRST

PAGES: Mapping[str, str] = {
    name: name
    for name in (
        "today", "signals", "pupils", "pupil", "grid", "visits", "companies", "asking", "offers", "sector_agreements",
        "parents", "reports", "year", "admin", "template",
    )
}  # fmt: skip
"""The page for each page of the window, by its name in `pages.makers`."""
DIALOGS: Mapping[str, str] = {
    "AboutDialog": "privacy",
    "AgreementDialog": "record_talk",
    "CallOffDialog": "plan_visit",
    "ChoiceDialog": "pupil",
    "CompanyDialog": "companies",
    "CompanyDoublesDialog": "doubles",
    "CompanyImportDialog": "companies",
    "ConsentDialog": "parent_report",
    "CrashDialog": "undo",
    "DeskDialog": "reports",
    "DifferencesDialog": "make_summary",
    "DoublesDialog": "doubles",
    "EntryDialog": "pupil",
    "ExemptDialog": "counting",
    "FileImportDialog": "import_pupils",
    "GuardianDialog": "parents",
    "GuardianDoublesDialog": "doubles",
    "GuardianImportDialog": "parents",
    "HistoryDialog": "undo",
    "ImportDialog": "import_pupils",
    "JoinSummariesDialog": "join_summaries",
    "FrozenSummariesDialog": "make_summary",
    "LeadDialog": "parents",
    "LetterTextsDialog": "letters",
    "LettersDialog": "letters",
    "ListDialog": "admin",
    "ListingDialog": "year",
    "LookBackDialog": "to_mbo",
    "LookingBackDialog": "plan_visit",
    "ManyPupilsDialog": "pupils",
    "MappingDialog": "import_pupils",
    "MeetingDialog": "parents_evening",
    "MyClassesDialog": "today",
    "NewAdministrationDialog": "start",
    "NoteDialog": "pupil",
    "OfferDialog": "offers",
    "PairsDialog": "doubles",
    "ParentContactDialog": "parent_contact",
    "PasteDialog": "grid",
    "PlanDayDialog": "grid",
    "PlanVisitDialog": "plan_visit",
    "PrepareVisitDialog": "plan_visit",
    "PupilDialog": "pupils",
    "ReflectionDialog": "reflection",
    "RepairDialog": "admin",
    "ReportDialog": "reports",
    "RolloverDialog": "rollover",
    "SavingDialog": "window",
    "SchoolPhonesDialog": "admin",
    "SectorAgreementDialog": "sector_agreements",
    "StackDialog": "reflection",
    "StoriesDialog": "make_summary",
    "StoryDialog": "make_summary",
    "TalkDialog": "record_talk",
    "TemplateChangeDialog": "template",
    "ToldVisitDialog": "plan_visit",
    "UnlockDialog": "password",
    "VerdictDialog": "dossier",
    "VisitCardDialog": "plan_visit",
    "VisitDialog": "record_visit",
    "VisitPapersDialog": "paper_lists",
    "WhyDialog": "counting",
}
"""The page for each dialog, by the name of its class."""
_WINDOWS: Mapping[str, str] = {"start_page": "start", "manual_window": "manual"}


def of(widget: QWidget | None) -> str:
    """The page for a window, or for the window it stands above when it has none of its own."""
    while widget is not None:
        for kind in type(widget).__mro__:
            if kind.__name__ in DIALOGS:
                return DIALOGS[kind.__name__]
        at = getattr(widget, "page_name", None)
        if isinstance(at, str) and at in PAGES:
            return PAGES[at]
        if widget.objectName() in _WINDOWS:
            return _WINDOWS[widget.objectName()]
        widget = widget.parentWidget()
    return FIRST
