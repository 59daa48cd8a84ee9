"""The question that every door asks: may this person do this here?"""

from elearn.accounts.access.codes import code_to_use
from elearn.accounts.access.duties import entrusted, organisations_kept_by
from elearn.accounts.access.names import Holder, holder_of, taken
from elearn.accounts.access.people import (
    looked_after,
    may_give,
    person_to_manage,
    person_to_see,
    role_to_withdraw,
)
from elearn.accounts.access.signed_in import (
    Actor,
    SignedIn,
    key_hash,
    own_account,
    sign_in_to_end,
    signed_in,
)

__all__ = [
    "Actor",
    "Holder",
    "SignedIn",
    "code_to_use",
    "entrusted",
    "holder_of",
    "key_hash",
    "looked_after",
    "may_give",
    "organisations_kept_by",
    "own_account",
    "person_to_manage",
    "person_to_see",
    "role_to_withdraw",
    "sign_in_to_end",
    "signed_in",
    "taken",
]
