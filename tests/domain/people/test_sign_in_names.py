import pytest

from elearn.domain.people.sign_in_names import BadName, email_address, staff_number


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (" Layla@Example.ORG ", "layla@example.org"),
        ("l.saeed+courses@mail.example.co", "l.saeed+courses@mail.example.co"),
        ("layla@مثال.example", "layla@xn--mgbh0fb.example"),
    ],
)
def test_an_address_has_one_form(text, address):
    assert email_address(text) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "layla",
        "@example.org",
        "layla@",
        "layla@example",
        "la yla@example.org",
        "layla@example.org\r\nBcc: all@example.org",
        "layla@ex\nample.org",
        "a@b@example.org",
        "<layla@example.org>",
        "layla@example..org",
        "layla@-example.org",
        ".layla@example.org",
        "lay..la@example.org",
        "l" * 65 + "@example.org",
        "layla@" + "a." * 130 + "org",
        "ليلى@example.org",
        "layla\u202e@example.org",
        "layla,zaid@example.org",
    ],
)
def test_anything_else_is_no_address(text):
    with pytest.raises(BadName):
        email_address(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("am-1043", "AM-1043"), (" AM ١٠٤٣ ", "AM1043"), ("٢٠٧", "207"), ("موظف/٧", "موظف/7")],
)
def test_a_staff_number_has_one_form(text, number):
    assert staff_number(text) == number


@pytest.mark.parametrize("text", ["", "-", "a" * 40, "<b>", "1043\u202e", "a@b", "-7"])
def test_anything_else_is_no_staff_number(text):
    with pytest.raises(BadName):
        staff_number(text)
