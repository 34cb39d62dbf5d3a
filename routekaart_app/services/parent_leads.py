"""Parents who would tell about their work: leads in the register of companies, as long as they are willing."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from routekaart_app.domain import guardian as known
from routekaart_app.domain import names
from routekaart_app.domain.company import parents_contact_id
from routekaart_app.domain.merge import Merge
from routekaart_app.domain.parent_counts import Lead
from routekaart_app.errors import KnownError
from routekaart_app.i18n import gettext as _
from routekaart_app.services.companies import company_of
from routekaart_app.store.database import Session
from routekaart_app.store.models import Company, CompanyContact, Guardian
from routekaart_app.store.queries import companies
from routekaart_app.store.queries import parents as queries

_FOLLOWING = ("name", "phone", "email")
"""What of a contact goes along with the guardian it was made of."""


def read(session: Session) -> tuple[Lead, ...]:
    """Everybody who told what work they do, by name."""
    found: dict[UUID, Lead] = {}
    children: dict[UUID, list[tuple[UUID, str, str]]] = {}
    for row in queries.willing(session):
        found[row.id] = Lead(
            row.id, row.name, row.work, row.work_agreed_on, row.phone, row.email, row.company_id, row.company
        )
        if row.pupil_id is not None:
            name = names.display(row.first_name, row.prefix, row.last_name)
            children.setdefault(row.id, []).append((row.pupil_id, name, row.group))
    every = (
        Lead(lead.guardian_id, lead.name, lead.work, lead.agreed_on, lead.phone, lead.email, lead.company_id,
             lead.company, tuple(children.get(lead.guardian_id, ())))
        for lead in found.values()
    )  # fmt: skip
    return tuple(sorted(every, key=lambda lead: (names.fold(lead.name), str(lead.guardian_id))))


def willing(session: Session, guardian_id: UUID) -> Guardian:
    """A guardian who agreed to be asked; raises KnownError when gone or when there is no such agreement."""
    row = session.the(Guardian, guardian_id)
    if not row.work or row.work_agreed_on is None:
        what = _("{name} did not agree to tell about work at school.").format(name=row.name)
        todo = _("Note the day on which they agreed, and to what, with the parent first.")
        raise KnownError(what, _("Nothing was changed."), todo, code="no-consent")
    return row


def tie(session: Session, guardian: Guardian, company_name: str) -> UUID:
    """Make a guardian who agreed a contact in the register: of the company of this name, or of an entry named after the
    work; the id of that entry. Who is tied to another entry already leaves that."""
    before = guardian.company_id
    company_id = company_of(session, None, company_name or named_after(guardian.work))
    assert company_id is not None
    session.flush()
    place = len(companies.contact_rows(session, company_id))
    contact = _contact(session, guardian) or _new_contact(session, guardian, company_id)
    if before != company_id:
        contact.company_id, contact.position = company_id, place
    contact.name, contact.role = guardian.name, _("parent")
    contact.phone, contact.email = guardian.phone, guardian.email
    guardian.company_id = company_id
    if before is not None and before != company_id:
        _remove_bare(session, before, guardian.work)
    return company_id


def follow(session: Session, row: Guardian, wanted: known.Guardian) -> bool:
    """What is in the register of a guardian goes along with what is changed of them; whether they are out of it, since
    they took their word back."""
    if wanted.work_agreed_on is None:
        untie(session, row)
        return True
    _keep_up(_contact(session, row), row, wanted)
    return False


def untie(session: Session, guardian: Guardian) -> None:
    """Take a guardian out of the register: the contact that was made of them goes, however it is called by now, and so
    does an entry that was nothing but this lead. What was done with the company stays."""
    company_id, contact = guardian.company_id, _contact(session, guardian)
    guardian.company_id = None
    if contact is not None:
        session.delete(contact)
    if company_id is not None:
        _remove_bare(session, company_id, guardian.work)


def join(session: Session, merge: Merge[known.Guardian]) -> None:
    """Two guardians become one: the lead that goes with what was chosen becomes that of who stays, and another one is
    no longer there. The values of who stays are still those from before."""
    kept, dropped = (session.the(Guardian, one.id) for one in (merge.kept, merge.dropped))
    theirs = _contact(session, dropped)
    if "offered" not in merge.from_dropped:
        untie(session, dropped)
    elif theirs is None:
        untie(session, kept)
    else:
        mine, before = _contact(session, kept) or _new_contact(session, kept, theirs.company_id), kept.company_id
        for name in ("company_id", "name", "role", "phone", "email", "position"):
            setattr(mine, name, getattr(theirs, name))
        session.delete(theirs)
        kept.company_id = dropped.company_id
        if before is not None and before != kept.company_id:
            _remove_bare(session, before, kept.work)
    source = merge.dropped if "offered" in merge.from_dropped else merge.kept
    said = {name: merge.value(name) for name in _FOLLOWING}
    _keep_up(_contact(session, kept), source, replace(merge.kept, **said))


def _keep_up(contact: CompanyContact | None, had: Guardian | known.Guardian, wanted: known.Guardian) -> None:
    """Change in the register what is as the guardian had it; what somebody wrote there otherwise stays."""
    for name in _FOLLOWING if contact else ():
        if getattr(contact, name) == getattr(had, name) != getattr(wanted, name):
            setattr(contact, name, getattr(wanted, name))


def _contact(session: Session, guardian: Guardian) -> CompanyContact | None:
    """The contact that was made of a guardian; None where there is none, or somebody removed it from the register."""
    return session.get(CompanyContact, parents_contact_id(guardian.id))


def _new_contact(session: Session, guardian: Guardian, company_id: UUID) -> CompanyContact:
    contact = CompanyContact(id=parents_contact_id(guardian.id), company_id=company_id)
    session.add(contact)
    return contact


def _remove_bare(session: Session, company_id: UUID, work: str) -> None:
    """Remove an entry that is only named after the work of somebody who is out of it."""
    session.flush()
    company = session.get(Company, company_id)
    if company is None or company.name != named_after(work):
        return
    if not companies.contact_rows(session, company_id) and not any(companies.uses(session, company_id)):
        session.delete(company)


def named_after(work: str) -> str:
    """What the entry of a lead is called of which nobody knows the company: never after the parent."""
    return _("{work} (parent)").format(work=work)[:200]
