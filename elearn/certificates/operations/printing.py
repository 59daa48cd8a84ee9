"""The printed file: kept once it was made, made again if it is missing."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from elearn.certificates.models import Certificate
from elearn.domain.certificate import Document, State
from elearn.ports import Services

KEEPERS = 4


def pdf(certificate: Certificate, services: Services) -> bytes:
    """Return the file; a copy that counts no more says so across the page."""
    if stamp := stamp_on(certificate):
        return services.printer.certificate(certificate.document(stamp))
    try:
        return services.storage.read(certificate.file)
    except FileNotFoundError:
        return services.printer.certificate(certificate.document())


def stamp_on(certificate: Certificate) -> str:
    """Return the word across a copy that counts no more; nothing for others."""
    if certificate.revocation:
        return State.REVOKED
    return State.REPLACED if certificate.replaced_by_id else ""


def print_many(
    coming: Iterable[tuple[int, Document]], services: Services
) -> Iterator[tuple[int, str]]:
    """Print by all processors; yield each certificate's id when its file is kept."""
    ids: deque[int] = deque()

    def documents() -> Iterator[Document]:
        for certificate_id, document in coming:
            ids.append(certificate_id)
            yield document

    # A disk is waited for, and while one file is written the next may be.
    with ThreadPoolExecutor(KEEPERS) as keepers:
        keeping: deque[Future[str]] = deque()
        for content in services.printer.certificates(documents()):
            keeping.append(keepers.submit(services.storage.keep, content))
            if len(keeping) > KEEPERS:
                yield ids.popleft(), keeping.popleft().result()
        while keeping:
            yield ids.popleft(), keeping.popleft().result()
