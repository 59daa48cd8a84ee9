"""What pages say is found by whoever translates it."""

from scripts import catalogues


def test_a_template_with_a_part_that_is_kept_gives_its_messages():
    found = {message.id for message in catalogues.messages()}

    # The template has a tag of ours, which Babel reads only with our extension.
    assert "{% kept" in (catalogues.ROOT / "templates/enrolments/public/show.html").read_text()
    assert "Key of the course" in found
