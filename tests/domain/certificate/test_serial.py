import random

import pytest

from elearn.domain.certificate.serial import (
    ALPHABET,
    Misread,
    check,
    new_serial,
    read_serial,
)


def drawn(count, seed=7):
    lot = random.Random(seed)
    return [new_serial(lot.randbytes(16)) for _ in range(count)]


def test_a_number_has_two_groups_of_four_behind_the_prefix():
    for number in drawn(50):
        prefix, first, second = number.split("-")
        assert (prefix, len(first), len(second)) == ("MF", 4, 4)


def test_no_character_looks_like_another():
    assert not set("OI10LSZ") & set(ALPHABET)


@pytest.mark.parametrize(
    "typed",
    ["MF-72GK-VHJK", "mf72gkvhjk", " 72gk vhjk ", "MF_72GK\u2013VHJK",
     "mf-\u0667٢gk-vhjk",
     "MF-\u06f7۲GK-VHJK", "MF-7ZGK-VHJK", "\u202aMF-72GK-VHJK\u202c"],
)  # fmt: skip
def test_a_number_is_read_however_it_is_typed(typed):
    assert read_serial(typed) == "MF-72GK-VHJK"


@pytest.mark.parametrize(
    "typed", ["", "MF", "MF-72GK", "MF-72GK-VHJKK", "MF-72GK-VHJ0", "ل" * 8, "MF-72GK-VHJD"]
)
def test_what_was_never_printed_is_misread(typed):
    with pytest.raises(Misread):
        read_serial(typed)


def test_every_single_slip_is_found():
    for number in drawn(20):
        for place, right in enumerate(number):
            for wrong in ALPHABET if right != "-" and place > 2 else "":
                slipped = number[:place] + wrong + number[place + 1 :]
                if wrong != right:
                    with pytest.raises(Misread):
                        read_serial(slipped)


def test_every_exchange_of_two_characters_is_found():
    for number in drawn(40):
        plain = list(number.replace("-", "")[2:])
        for place in range(7):
            swapped = plain.copy()
            swapped[place : place + 2] = reversed(plain[place : place + 2])
            if swapped != plain:
                with pytest.raises(Misread):
                    read_serial("".join(swapped))


def test_numbers_are_spread_over_the_whole_alphabet():
    assert {character for number in drawn(400) for character in number[3:]} >= set(ALPHABET)


def test_a_number_that_begins_like_the_prefix_may_be_typed_without_it():
    body = "MF2345" + "6"
    whole = body + check(body)

    assert read_serial(whole) == read_serial(f"MF-{whole}") == f"MF-{whole[:4]}-{whole[4:]}"
