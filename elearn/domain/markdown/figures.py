"""Pictures, sound, film and files to take along, as HTML."""

from html import escape

from elearn.domain.markdown.directions import first_strong
from elearn.domain.markdown.isolates import has_right_to_left, isolated
from elearn.domain.markdown.media import Use, beside, ending, use_of
from elearn.domain.markdown.scene import Scene
from elearn.domain.markdown.words import weight


def figure(path: str, told: str, caption: str, scene: Scene) -> str:
    """Return a picture, a sound or a film with what stands under it."""
    address = scene.media_address(path)
    if address is None:
        return f"<figure>{legend(told or caption, '', scene)}</figure>"
    size = weight(scene.medium(path).size, scene.language)
    match use_of(path):
        case Use.SOUND:
            shown = sound(address, told)
        case Use.FILM:
            shown = film(address, path, told, scene)
        case _:
            shown = picture(address, path, told, scene)
            return f"<figure>{shown}{legend(caption, '', scene)}</figure>"
    under = legend(caption or told, size, scene)
    return f"<figure>{shown}{under}{transcript(path, scene)}</figure>"


def picture(address: str, path: str, told: str, scene: Scene) -> str:
    """Return a picture that keeps its place while it is fetched."""
    medium = scene.medium(path)
    room = f' width="{medium.width}" height="{medium.height}"' if medium.width else ""
    return f'<img src="{escape(address)}" alt="{escape(told)}" loading="lazy"{room}>'


def sound(address: str, told: str) -> str:
    """Return a player for a sound; nothing is fetched before it is asked for."""
    return (
        f'<audio controls preload="none" src="{escape(address)}"'
        f' aria-label="{escape(told)}"></audio>'
    )


def film(address: str, path: str, told: str, scene: Scene) -> str:
    """Return a player for a film with its captions."""
    return (
        f'<video controls preload="none" width="640" height="360" src="{escape(address)}"'
        f' aria-label="{escape(told)}">{track(beside(path, "vtt"), scene)}</video>'
    )


def track(path: str, scene: Scene) -> str:
    """Return the captions of a film, if it has some."""
    address = scene.media_address(path) if path in scene.media else None
    if address is None:
        return ""
    label = scene.words["captions"]
    return (
        f'<track kind="captions" src="{escape(address)}" srclang="{escape(scene.language)}"'
        f' label="{label}" default>'
    )


def legend(text: str, size: str, scene: Scene) -> str:
    """Return what stands under a figure, if anything."""
    written = prose(text, scene)
    if size:
        written += f' <small class="dim">{size}</small>'
    way = "auto" if first_strong(text) else scene.base
    return f'<figcaption dir="{way}">{written.strip()}</figcaption>' if written else ""


def transcript(path: str, scene: Scene) -> str:
    """Return what is said in a sound or a film, closed until it is asked for."""
    text = scene.medium(beside(path, "txt")).text
    if not text.strip():
        return ""
    scene.used[beside(path, "txt")] = None
    paragraphs = [part for part in text.replace("\r\n", "\n").split("\n\n") if part.strip()]
    told = "".join(f'<p dir="auto">{prose(part.strip(), scene)}</p>' for part in paragraphs)
    title = scene.words["transcript"]
    return f'<details class="transcript"><summary dir="auto">{title}</summary>{told}</details>'


def attachment(path: str, scene: Scene) -> tuple[str, str]:
    """Return what stands before and after a link to a file: its type, what it costs."""
    address = scene.media_address(path)
    if address is None:
        return "", ""
    size = weight(scene.medium(path).size, scene.language)
    sort = f'<bdi dir="ltr">{escape(ending(path).upper())}</bdi>'
    begin = f'<a class="attachment" href="{escape(address)}" download>'
    return begin, f' <small class="dim">{sort} · {size}</small></a>'


def prose(text: str, scene: Scene) -> str:
    """Write a plain text as HTML."""
    runs_right = scene.base == "rtl" or has_right_to_left(text)
    return isolated(text) if runs_right else escape(text)
