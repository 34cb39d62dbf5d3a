"""Who listens is told, in order, until it stops listening."""

from __future__ import annotations

from routekaart_app.changes import Changed, Changes

CHANGED = Changed(frozenset({"pupil"}), "Iets")


def test_everyone_who_listens_is_told_in_the_order_of_coming() -> None:
    changes, heard = Changes(), list[str]()
    changes.subscribe(lambda changed: heard.append(f"een {changed.label}"))
    stop = changes.subscribe(lambda changed: heard.append("twee"))
    changes.publish(CHANGED)
    stop()
    changes.publish(CHANGED)
    assert heard == ["een Iets", "twee", "een Iets"]


def test_a_listener_may_stop_or_start_listening_while_being_told() -> None:
    changes, heard = Changes(), list[str]()

    def once(_changed: Changed) -> None:
        stop()
        changes.subscribe(lambda changed: heard.append("later"))
        heard.append("eerst")

    stop = changes.subscribe(once)
    changes.subscribe(lambda changed: heard.append("ander"))
    changes.publish(CHANGED)
    assert heard == ["eerst", "ander"]
    changes.publish(CHANGED)
    assert heard == ["eerst", "ander", "ander", "later"]
