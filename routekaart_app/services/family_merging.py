"""Two records of one pupil that become one: their parents, and what contact there was, go along."""

from __future__ import annotations

from routekaart_app.services.guardian_merging import join_links
from routekaart_app.store.database import Session
from routekaart_app.store.models import ParentContact, Pupil
from routekaart_app.store.queries import guardians as queries
from routekaart_app.store.queries import parents


def join(session: Session, kept: Pupil, dropped: Pupil) -> None:
    """Give the pupil who stays the parents and contacts of the other, each once.

    Whether parents may be told stays as it is with the one who stays: an empty day there may be consent taken back."""
    theirs = queries.contacts_about(session, dropped.id)
    mine = {link.guardian_id: link for link in queries.links(session, pupil_id=kept.id)}
    last = max((link.position for link in mine.values()), default=-1)
    for place, link in enumerate(queries.links(session, pupil_id=dropped.id), start=last + 1):
        same = mine.get(link.guardian_id)
        if same is None:
            link.pupil_id, link.position = kept.id, place
        else:
            join_links(same, link)
            session.delete(link)
    told = list(queries.contacts_about(session, kept.id))
    agreed = {row.id for row in parents.agreed_in(session, {row.id for row in (*told, *theirs)})}
    for row in theirs:
        if row.id not in agreed and any(_says_nothing_more(row, same) for same in told):
            session.delete(row)
        else:
            row.pupil_id = kept.id


def _says_nothing_more(row: ParentContact, same: ParentContact) -> bool:
    """Whether a contact tells of the same parent at the same activity what is told already. All else stays beside it:
    nobody can say that two rows are about one parent, and no words come to stand under another's name."""
    told = ("activity_id", "guardian_id", "who", "form", "attended")
    alike = all(getattr(row, name) == getattr(same, name) for name in told)
    return alike and row.words in ("", same.words)
