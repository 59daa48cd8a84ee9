import unicodedata

import pytest

from elearn.domain.people.common import WORDS
from elearn.domain.people.passwords import COMMON, Flaw, flaw


def test_seven_letters_are_too_few_and_eight_enough():
    assert flaw("تفاح بر") is Flaw.SHORT
    assert flaw("تفاح برد") is None


def test_letters_are_counted_in_one_normal_form():
    seven = "é" * 3 + "zuvk"

    assert flaw(unicodedata.normalize("NFD", seven)) is Flaw.SHORT


@pytest.mark.parametrize(
    "password",
    [
        "12345678",
        "١٢٣٤٥٦٧٨",
        "87654321",
        "11111111",
        "11112222",
        "12341234",
        "123123123",
        "20202020",
        "01012000",
        "19850412",
        "password",
        "Password1!",
        "P@ssw0rd",
        "PASSWORD2027",
        "ahmed123",
        "Ahmed2026",
        "mohamed@2025",
        "mohammed1990",
        "123456ahmed",
        "ali12345",
        "fatimafatima",
        "habibi123",
        "qwertyuiop",
        "qwerty123",
        "1q2w3e4r",
        "qazwsx12",
        "azerty123",
        "iloveyou1",
        "microfinance1",
        "bismillah",
        "sanaa2024",
        "yemen123456",
        "محمد١٢٣٤",
        "محمد 1234",
        "الحمدلله",
        "الحمد لله ١",
        "كلمة السر",
        "ضصثقفغعه",
        "aaaaaaaa",
        "........",
        "casablanca2030",
        "motdepasse",
    ],
)
def test_what_attackers_try_first_is_refused(password):
    assert flaw(password) is Flaw.COMMON


@pytest.mark.parametrize(
    "password",
    [
        "layla1990",
        "Layla-Saeed",
        "laylasaeed12",
        "layla.s2027",
        "ليلى١٢٣٤",
        "aman2027!",
        "967777123456",
        "777123456",
        "amanbank 2027",
    ],
)
def test_ones_own_names_with_digits_are_refused(password):
    own = ["ليلى سعيد", "Layla Saeed", "layla.s@aman.example", "+967777123456", "Aman Bank"]

    assert flaw(password, own) in {Flaw.PERSONAL, Flaw.COMMON}


@pytest.mark.parametrize(
    "password",
    [
        "نخلة على باب الدار",
        "correct horse battery",
        "layla likes green tea",
        "kX7!pQ2z",
        "خبز وزعتر صباحا",
        "الله نور السماوات والأرض",
        "نخلة باب " * 20,
        "73920518",
        "ahmedites rule",
        "le chat dort sur le toit",
    ],
)
def test_everything_else_is_welcome_without_rules_of_composition(password):
    assert flaw(password, ["ليلى", "Layla"]) is None


def test_the_list_is_long_enough_and_clean():
    assert len(COMMON) >= 300
    assert "" not in COMMON
    assert len(WORDS) - len(set(WORDS)) < 20
