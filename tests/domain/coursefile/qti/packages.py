"""Files of QTI as others write them, no longer than a test can show."""

from io import BytesIO
from zipfile import ZipFile

from PIL import Image

V2 = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"'
V3 = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"'
RULES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"


def item(body, declared="", rules="", told="", title="سؤال"):
    """Return an item of QTI 2."""
    return (
        f'<assessmentItem {V2} identifier="q" title="{title}" adaptive="false">{declared}'
        f"<itemBody>{body}</itemBody>{rules}{told}</assessmentItem>"
    ).encode()


def response(correct, mapping="", name="RESPONSE", cardinality="single", sort="identifier"):
    """Return the declaration of an answer."""
    values = "".join(f"<value>{value}</value>" for value in correct)
    right = f"<correctResponse>{values}</correctResponse>" if correct else ""
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{sort}">'
        f"{right}{mapping}</responseDeclaration>"
    )


def mapping(**entries):
    """Return what answers earn."""
    rows = "".join(
        f'<mapEntry mapKey="{key}" mappedValue="{value}"/>' for key, value in entries.items()
    )
    return f'<mapping defaultValue="0">{rows}</mapping>'


def template(name):
    """Return response processing by a template."""
    return f'<responseProcessing template="{RULES}{name}"/>'


def choice(*texts, most=1, shuffle="true"):
    """Return a choice between texts that are named A, B and so on."""
    options = "".join(
        f'<simpleChoice identifier="{letter}">{text}</simpleChoice>'
        for letter, text in zip("ABCDEF", texts, strict=False)
    )
    return (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="{shuffle}" maxChoices="{most}">'
        f"<prompt>ما السعر؟</prompt>{options}</choiceInteraction>"
    )


def old(items, title="بنك"):
    """Return an assessment of QTI 1.2."""
    return (
        f'<?xml version="1.0"?><questestinterop><assessment ident="a" title="{title}">'
        f'<section ident="root_section">{items}</section></assessment></questestinterop>'
    ).encode()


def old_item(kind, presentation, processing="", feedback="", points="1.0"):
    """Return an item as Canvas writes it."""
    fields = "".join(
        f"<qtimetadatafield><fieldlabel>{name}</fieldlabel><fieldentry>{value}</fieldentry></qtimetadatafield>"
        for name, value in (("question_type", kind), ("points_possible", points))
        if value
    )
    return (
        f'<item ident="i" title="Question"><itemmetadata><qtimetadata>{fields}</qtimetadata></itemmetadata>'
        f"<presentation>{presentation}</presentation>"
        f"<resprocessing><outcomes><decvar maxvalue='100'/></outcomes>{processing}</resprocessing>"
        f"{feedback}</item>"
    )


def text(words, sort="text/html"):
    """Return a material."""
    return f'<material><mattext texttype="{sort}">{words}</mattext></material>'


def lid(name, labels, cardinality="Single", heading=""):
    """Return an answer that is picked."""
    rows = "".join(
        f'<response_label ident="{key}">{text(words, "text/plain")}</response_label>'
        for key, words in labels.items()
    )
    return (
        f'<response_lid ident="{name}" rcardinality="{cardinality}">{heading}'
        f"<render_choice>{rows}</render_choice></response_lid>"
    )


def when(tests, score=None, told=(), action="Set", goes_on="No"):
    """Return a response condition."""
    setting = "" if score is None else f'<setvar action="{action}" varname="SCORE">{score}</setvar>'
    links = "".join(
        f'<displayfeedback feedbacktype="Response" linkrefid="{name}"/>' for name in told
    )
    return f'<respcondition continue="{goes_on}"><conditionvar>{tests}</conditionvar>{setting}{links}</respcondition>'


def is_(value, name="response1"):
    """Return the test that an answer is a value."""
    return f'<varequal respident="{name}">{value}</varequal>'


def told_as(name, words):
    """Return a feedback."""
    return f'<itemfeedback ident="{name}"><flow_mat>{text(words)}</flow_mat></itemfeedback>'


def zipped(files):
    """Return an archive."""
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return content.getvalue()


def manifest(*paths):
    """Return a manifest that names these files."""
    rows = "".join(
        f'<resource identifier="r{n}" type="imsqti_item_xmlv2p1" href="{path}"><file href="{path}"/></resource>'
        for n, path in enumerate(paths)
    )
    return f"<manifest><resources>{rows}</resources></manifest>".encode()


def picture():
    """Return a small picture."""
    content = BytesIO()
    Image.new("RGB", (200, 100)).save(content, "PNG")
    return content.getvalue()


def codes(incoming, verdict=None):
    """Return the codes of the notes, of one verdict or of all."""
    return [note.code for note in incoming.notes if verdict in (None, note.verdict)]


def only(incoming):
    """Return the one document without its id."""
    (document,) = incoming.documents
    return {key: value for key, value in document.items() if key != "id"}
