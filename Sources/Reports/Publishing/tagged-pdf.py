"""Makes a tagged PDF of an HTML document, from the standard input to the standard output.

WeasyPrint tags headings, lists and tables by itself. Debian's version leaves out that an image is a
figure and what its words are, and that a caption is one; those are put in here.
"""

import sys

try:
    import pydyf
    import weasyprint
    from weasyprint.pdf.stream import Stream
except ModuleNotFoundError as missing:
    sys.exit(f"ModuleNotFoundError: {missing.name}")

own_tag = Stream.get_marked_content_tag
added_tags = {"img": "Figure", "caption": "Caption", "figcaption": "Caption"}
Stream.get_marked_content_tag = lambda self, tag: added_tags.get(tag) or own_tag(self, tag)

document = weasyprint.HTML(
    string=sys.stdin.buffer.read().decode("utf-8"), encoding="utf-8",
    # Nothing is fetched: a document holds all that it needs.
    url_fetcher=lambda url, **_: weasyprint.default_url_fetcher(url)
    if url.startswith("data:") else {"string": b""})
words = [image.get("alt", "") for image in document.etree_element.iter("img")]


def finish(_, pdf):
    """Gives every figure its words; both are in the order of the document."""
    figures = [
        element for element in pdf.objects
        if isinstance(element, pydyf.Dictionary) and element.get("S") == "/Figure"
    ]
    if len(figures) != len(words):
        sys.exit(f"{len(figures)} of {len(words)} pictures were tagged")
    for figure, alternative in zip(figures, words):
        figure["Alt"] = pydyf.String(alternative)


document.write_pdf(sys.stdout.buffer, finisher=finish, variant="pdf/ua-1")
