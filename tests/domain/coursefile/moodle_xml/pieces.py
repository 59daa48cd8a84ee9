"""Questions of Moodle for tests, as short as they can be."""

from elearn.domain.coursefile import moodle_xml


def question(kind, inner="", prompt="س", name="n", form="html"):
    return (
        f'<question type="{kind}"><name><text>{name}</text></name>'
        f'<questiontext format="{form}"><text><![CDATA[{prompt}]]></text></questiontext>'
        f"{inner}</question>\n"
    )


def answer(text, share=100, feedback="", more=""):
    told = f"<feedback><text>{feedback}</text></feedback>" if feedback else ""
    return f'<answer fraction="{share}"><text>{text}</text>{told}{more}</answer>'


def quiz(*questions):
    return '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' + "".join(questions) + "</quiz>\n"


def read(*questions):
    return moodle_xml.read(quiz(*questions).encode())


def only(*questions):
    """Return the one question without its id and its prompt."""
    documents = read(*questions).documents
    assert len(documents) == 1, read(*questions).notes
    return {key: value for key, value in documents[0].items() if key not in {"id", "prompt"}}


def codes(*questions):
    return [note.code for note in read(*questions).notes]
