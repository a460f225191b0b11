"""Parties: one item each for the name, the procedural role, the role in the deal, and each alias.

An engine party that is no party of the case is wrong when it is given a role, or when the papers
know no such name. A role left at "other" is missed, not wrong.
"""

from __future__ import annotations

from evaluation.engine import Outcome
from evaluation.measures.tally import Tally
from evaluation.truth import Bundle, TrueParty
from litigation.analysis.values.facts import Party

PUBLIC = ("法院", "银行", "委员会", "事务所", "鉴定中心", "公证处", "社保局", "税务局")
UNKNOWN = ("", "other", "undetermined")


def parties(bundle: Bundle, outcome: Outcome) -> Tally:
    """Items over all parties of the bundle."""
    tally = Tally()
    found = list(outcome.result.parties) if outcome.result else []
    for true in bundle.truth.parties:
        party = next((p for p in found if true.name in (p.name, *p.aliases)), None)
        if party is None:
            _all_missed(tally, true)
            continue
        found.remove(party)
        tally.hit()
        _role(tally, true.name, party.role, true.roles)
        _role(tally, true.name, party.contract_role, true.contract_roles)
        _aliases(tally, true, party)
    for party in found:
        _stranger(tally, bundle, party)
    return tally


def _all_missed(tally: Tally, true: TrueParty) -> None:
    tally.miss(f"party {true.name}")
    for word in ("role", "contract role", *sorted(true.aliases)):
        tally.miss(f"{word} of {true.name}, which was not found")


def _role(tally: Tally, name: str, role: str, accepted: frozenset[str]) -> None:
    if role in accepted:
        tally.hit()
        return
    line = f"{name} is {role or 'nothing'}, not {'/'.join(sorted(accepted))}"
    tally.miss(line)
    if role not in UNKNOWN:
        tally.err(line)


def _aliases(tally: Tally, true: TrueParty, party: Party) -> None:
    known = {*true.aliases, *true.labels, true.name}
    for alias in sorted(true.aliases):
        if alias in party.aliases or alias == party.name:
            tally.hit()
        else:
            tally.miss(f"alias {alias} of {true.name}")
    for alias in party.aliases:
        if alias not in known:
            tally.err(f"alias {alias} of {true.name}")


def _stranger(tally: Tally, bundle: Bundle, party: Party) -> None:
    is_known = party.name in bundle.truth.strangers or party.name.endswith(PUBLIC)
    has_role = party.role not in UNKNOWN or party.contract_role not in UNKNOWN
    if has_role or not is_known:
        tally.err(f"{party.name} as a party ({party.role}, {party.contract_role})")
