"""Plain text exports in the encoding of the machine that wrote them."""

from samples.generate.paper import Paper


def text_bytes(paper: Paper) -> bytes:
    return paper.text.replace("\n", "\r\n").encode(paper.encoding)
