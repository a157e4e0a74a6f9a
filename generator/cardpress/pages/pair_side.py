"""What a model shows on the pages of its pairs: made once, on however many of them it stands."""

from dataclasses import dataclass

from cardpress.blocks import (
    Cell,
    CellContent,
    Citations,
    Facts,
    Prices,
    ResultCells,
    score_figure,
    terms_of,
)
from cardpress.charts import link_of_point
from cardpress.comparison import AMOUNTS, PER, Compared, ReportedResult, disputed_headlines
from cardpress.markup import Markdown, escape
from cardpress.recording import Recorder, Shared
from cardpress.schema import TokenClaim
from cardpress.wording import (
    Priced,
    model_name,
    model_type,
    page_path,
    priced,
    results_anchor,
)
from cardpress.wording.verdict import unseen_ahead

PRICED = ("input", "output")
"""The amounts of which sentences say who is cheapest."""


@dataclass(frozen=True)
class PairSide:
    """A model's side of a comparison; what is not known of it is absent or None.

    ``name`` is plain text, ``prices`` are cells by amount, of which those of ``usual`` amounts are
    per 1M tokens. ``priced``, ``window``, ``terms`` and ``disputed`` are what sentences say of it.
    """

    model: str
    name: str
    linked: Markdown
    organization: Markdown
    type: Markdown
    facts: dict[str, Markdown]
    prices: dict[str, CellContent]
    usual: frozenset[str]
    priced: dict[str, Priced]
    window: int | None
    terms: dict[str, str]
    disputed: frozenset[str]


class PairSides:
    """The sides of all models, as seen from the pages of pairs, which lie in one folder."""

    def __init__(self, compared: Compared, page: str, recorder: Recorder) -> None:
        """Take where links begin: any page in the folder, as none of a pair leads to itself."""
        self.compared, self._page = compared, page
        self._sides = Shared[str, PairSide](recorder)
        self._scores = Shared[tuple[int, bool], Cell](recorder)
        self._points = Shared[int, Markdown](recorder)

    def of(self, model: str) -> PairSide:
        """Return a model's side."""
        return self._sides.find(model, lambda: self._side(model, self._cite()))

    def score(self, reported: ReportedResult, *, is_ahead: bool) -> Cell:
        """Return a score, in bold where it is ahead of all that may be compared with it."""
        # By identity, as a result lives as long as its catalogue, and its parts take long to hash.
        return self._scores.find((id(reported), is_ahead), lambda: self._score(reported, is_ahead))

    def point(self, reported: ReportedResult) -> Markdown:
        """Return the link of a score's point in a chart: where it leads, and what is read of it."""
        return self._points.find(id(reported), lambda: self._point(reported))

    def _cite(self) -> Citations:
        # New ones for each: what links remember was read when the first page asked for it.
        return Citations(self.compared.catalogue, self._page)

    def _score(self, reported: ReportedResult, is_ahead: bool) -> Cell:  # noqa: FBT001 - a key
        score = ResultCells(self.compared, self._cite()).score(reported)
        if not is_ahead:
            return score
        ahead = score.in_bold
        return Cell(Markdown(f"{ahead.text}{unseen_ahead()}"), ahead.decimals)

    def _point(self, reported: ReportedResult) -> Markdown:
        page, place = page_path("model", reported.model), results_anchor(reported.benchmark)
        figure = score_figure(self.compared, reported.benchmark, reported.result)
        name = model_name(self.compared.catalogue, reported.model)
        address = self._cite().links.address(page, place)
        return link_of_point(address, f"{name}: {figure}")

    def _side(self, model: str, cite: Citations) -> PairSide:
        compared, links = self.compared, cite.links
        file = compared.catalogue.models[model]
        facts, offer = Facts(file, compared, cite), compared.price(model)
        usual = offer.amounts if offer and offer.kind.per == PER else ()
        return PairSide(
            model=model,
            # One that tells all models apart: of namesakes one would take the other's place.
            name=model_name(compared.catalogue, model),
            linked=links.model(model),
            organization=links.organization(file.place.organization),
            type=escape(model_type(file.card.type)),
            facts={
                fact.field: value
                for fact in compared.catalogue.facts
                if fact.compared and (value := facts.headline(fact.field))
            },
            prices=self._prices(model, cite),
            usual=frozenset(usual),
            priced={side: p for side in PRICED if (p := priced(compared, model, side))},
            window=self._window(model),
            terms=terms_of(model, compared),
            disputed=frozenset(disputed_headlines(model, compared)),
        )

    def _prices(self, model: str, cite: Citations) -> dict[str, CellContent]:
        file, prices = self.compared.catalogue.models[model], Prices(self.compared, cite)
        offer = self.compared.price(model)
        stated = [amount for amount in AMOUNTS if offer and amount in offer.amounts]
        return {amount: prices.headline(file, amount, per=PER) for amount in stated}

    def _window(self, model: str) -> int | None:
        window = self.compared.known[model].get("context_window")
        claim = window.attested[0] if window else None
        return claim.value if isinstance(claim, TokenClaim) else None
