"""Where a reader finds what: addresses of pages, places in them, and links between them."""

import html
import posixpath
import re
import unicodedata
from functools import lru_cache

from cardpress.catalogue import Catalogue
from cardpress.comparison import OfFact, OfPrice, folded
from cardpress.loader import FOLDER_OF
from cardpress.markup import REMEMBERED, Markdown, anchor, escape, join, link, small
from cardpress.schema import STANDARD, TEXT

from . import markers
from .site_pages import has_page

NUMBERS = "numbers.md"
"""The page that explains how the numbers are to be read; every marker links to it."""

# Every place of ours has a dot in its name, as in source.x and about.ranking: the names that
# headings get have none, so no heading of a card can take the place of one.
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")  # of Markdown
# Without digits, which would look like the length from which a price holds.
_PLAIN_WORDS = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+)*")


def page_path(kind: str, card_id: str) -> str:
    """Return the address of a card's page, relative to the site."""
    return f"{FOLDER_OF[kind]}/{card_id}.md"


def site_address(page: str, ending: str) -> str:
    """Return where on the site a page is, given its path: models/gpt-5/, or models/gpt-5.html.

    ``ending`` is how the addresses of pages end there.
    """
    name = page.removesuffix(".md")
    if name.rpartition("/")[2] == "index":
        return name.removesuffix("index") + ("" if ending == "/" else "index.html")
    return name + ending


def markdown_address(page: str, ending: str) -> str:
    """Return where on the site the Markdown of a page is, as https://llmstxt.org proposes it.

    It is the page's own address with .md behind it; one without a file name gets index.html.md.
    """
    address = site_address(page, ending)
    return f"{address}index.html.md" if address.endswith("/") or not address else f"{address}.md"


# Pages of one folder have hundreds of links to the same pages, and relpath takes 8 µs.
@lru_cache(maxsize=REMEMBERED)
def _relative(page: str, folder: str) -> str:
    return posixpath.relpath(page, folder)


class Links:
    """Links from one page to the pages of cards, with their names as text."""

    def __init__(self, catalogue: Catalogue, page: str) -> None:
        self._catalogue = catalogue
        self._page = page
        self._folder = posixpath.dirname(page) or "."
        # A page names the same benchmarks and models in several of its tables.
        self._linked: dict[tuple[str, str], Markdown] = {}

    def model(self, card_id: str) -> Markdown:
        """Link to a model's page, with a mark behind a model that no source confirms."""
        linked, mark = self.unmarked("model", card_id), self.unconfirmed(card_id)
        return join((linked, mark), " ") if mark else linked

    def unconfirmed(self, card_id: str) -> Markdown | None:
        """Return the mark of a model that no source with an address knows, None for any other."""
        if card_id not in self._catalogue.unconfirmed:
            return None
        word = Markdown(markers.MARKERS["unconfirmed"])
        linked = link(word, self.address(NUMBERS, numbers_anchor("unconfirmed")))
        # As in a name without a link, so that both read alike.
        return small(Markdown(f"({linked})"))

    def find_model(self, reference: str) -> Markdown | None:
        """Link to the model that an id, alias or former name means; None where none does."""
        model = self._catalogue.find("model", reference)
        return self.model(model) if model else None

    def organization(self, card_id: str) -> Markdown:
        """Link to an organization's page."""
        return self.unmarked("organization", card_id)

    def benchmark(self, card_id: str) -> Markdown:
        """Link to a benchmark's page."""
        return self.unmarked("benchmark", card_id)

    def address(self, page: str, anchor: str = "") -> str:
        """Return the address of a page, or of a place in it, as seen from this page."""
        place = f"#{anchor}" if anchor else ""
        if page == self._page and place:
            return place
        return _relative(page, self._folder) + place

    def is_of(self, kind: str, card_id: str) -> bool:
        """Return whether the page is that of a card."""
        return self._page == page_path(kind, card_id)

    def place(self, page: str, anchor: str = "") -> Markdown | None:
        """Return the address of a page that a site may do without, or None where it does."""
        is_there = has_page(self._catalogue.configuration.parts, page)
        return Markdown(self.address(page, anchor)) if is_there else None

    def link(self, text: Markdown, page: str, anchor: str = "") -> Markdown:
        """Return a text that leads to a page, or the text alone where the site has no such page."""
        address = self.place(page, anchor)
        return link(text, address) if address else text

    def card(self, kind: str, card_id: str) -> Markdown:
        """Link to the page of a card of any kind, with the mark that a model may have."""
        return self.model(card_id) if kind == "model" else self.unmarked(kind, card_id)

    def unmarked(self, kind: str, card_id: str) -> Markdown:
        """Link to the page of a card, where a mark that it may have stands elsewhere."""
        found = self._linked.get((kind, card_id))
        if found is None:
            found = self._linked[kind, card_id] = self._to_card(kind, card_id)
        return found

    def _to_card(self, kind: str, card_id: str) -> Markdown:
        # Also of a card that is broken: it is still referred to, and has a page of its problems.
        name = escape(self._catalogue.name(kind, card_id))
        if kind == "model" and card_id in self._catalogue.unpublished:
            return name
        return self.link(name, page_path(kind, card_id))


def numbers_anchor(subject: str) -> str:
    """Return the name of the place on the page about numbers that explains a subject.

    It is the same in every language, as the names that headings get are not.
    """
    return f"about.{subject}"


def source_anchor(key: str) -> Markdown:
    """Mark the place where a source is listed."""
    return anchor(f"source.{key}")


def results_anchor(benchmark: str, place: int = 1) -> str:
    """Return the name of the place where a model's results on a benchmark are listed.

    The first stands for all of them; ``place`` is that of another among them, from 1.
    """
    # Before the id, which may itself end in any number: no two places have one name.
    return f"results.{benchmark}" if place == 1 else f"results-{place}.{benchmark}"


def quoted_anchor(benchmark: str, place: int = 1) -> str:
    """Return the name of the place where a score on a benchmark is that a card quotes.

    The first stands for all of them; ``place`` is that of another among them, from 1.
    """
    return f"quoted.{benchmark}" if place == 1 else f"quoted-{place}.{benchmark}"


def quote_dispute_anchor(benchmark: str, place: int) -> str:
    """Return the name of the place where a quoted score is that differs from its own card's.

    ``place`` is that of the score among those on the benchmark that the card quotes, from 1.
    """
    return f"dispute.quoted-{place}.{benchmark}"


def heading_slug(heading: Markdown) -> str:
    """Return the address within its page that a heading gets by its words; it may be empty."""
    text = html.unescape(_ESCAPE.sub(r"\1", heading))
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower()).lstrip("_")


def conditions_slug(words: str) -> str:
    """Return the name of conditions in an address: their letters and digits, in any script.

    Signs that make a difference stay, as in C++ and C#.
    """
    # For people alone: two conditions may have one slug, and data/scores.py adds a digest.
    spelling = unicodedata.normalize("NFKC", words).casefold()
    kept = (sign if _is_significant(sign) else "-" for sign in spelling)
    return re.sub("-+", "-", "".join(kept)).strip("-")


def _is_significant(sign: str) -> bool:
    # Marks are vowels in some scripts; a colon and a comma part what stands in an address.
    return unicodedata.category(sign)[0] in "LNM" or sign in "@.+#%<>=~^&*|"


def disagreement_anchor(about: OfFact | OfPrice) -> str:
    """Return the name of the place where the sources of a fact or a price are listed.

    Each fact and each amount has a name of its own. The dot in it keeps it apart from the names
    that headings get.
    """
    if isinstance(about, OfFact):
        return f"dispute.{about.fact.field.replace('_', '-')}"
    kind = about.kind
    # All that makes a kind of price: one provider may sell in two currencies and for two lengths.
    seller = _seller(kind.provider) if kind.provider else ""
    stated = {"region": kind.region, "hours": kind.hours, "note": kind.note}
    # Each after its name and a dot: a region may be called as the hours of another row are.
    conditions = (f"{name}.{_seller(text)}" for name, text in stated.items() if text)
    above, minutes = (str(count or "") for count in (kind.above, kind.cache_minutes))
    tier = "" if kind.tier == STANDARD else kind.tier
    tokens = "" if kind.token_kind == TEXT else kind.token_kind
    sold = (seller, above, kind.currency, kind.per, tier, tokens, *conditions, minutes)
    parts = (about.amount.replace("_", "-"), *sold)
    return f"dispute.{'-'.join(filter(None, parts)).casefold().replace(' ', '-')}"


def _seller(provider: str) -> str:
    """Return a provider's name as a part of an address, which no other provider's is.

    A name of plain words stays legible. In any other, the signs that an address cannot hold are
    replaced by their code points between dots, which no other part has.
    """
    if _PLAIN_WORDS.fullmatch(provider):
        return provider
    signs = (sign if sign in _PLAIN else f".{ord(sign):x}." for sign in folded(provider))
    return f"{''.join(signs)}."
