"""A price: what is charged, by whom, for what, where and when."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from cardpress import registries
from cardpress.messages import N_, _

from .evidence import Cited
from .fact import Suggests
from .price_units import PriceUnit
from .restrictions import any_of, needs, otherwise
from .shapes import Expectation, misfit, refusal
from .texts import Name
from .values import Amount, Count, PartialDate, Tokens

_CODE = N_("an ISO 4217 currency code")
_SIGNS = {
    "rmb": "CNY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "$": "USD",
    "us$": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "₹": "INR",
    "rupee": "INR",
    "rupees": "INR",
    "₩": "KRW",
    "won": "KRW",
    "yen": "JPY",
    "¥": N_("CNY or JPY, whichever is meant"),
}


def _known_currency(value: str) -> str:
    if registries.is_currency(value):
        return value
    code = _SIGNS.get(value.casefold().strip()) or value.upper().strip()
    if code != value and (value.casefold().strip() in _SIGNS or registries.is_currency(code)):
        raise misfit(_CODE, _("write %(text)s") % {"text": _(code)}, "USD")
    raise misfit(_CODE, _("for example USD or EUR; no known currency has this code"), "USD")


Currency = Annotated[
    str,
    Expectation(_CODE, N_("for example USD"), "USD"),
    # Behind the expectation, which would otherwise replace the remedy that this one computes.
    AfterValidator(_known_currency),
    # An editor needs no more than the form; the list is Babel's, and grows with it.
    Field(json_schema_extra={"pattern": "^[A-Z]{3}$"}),
]
"""An ISO 4217 currency code."""

Tier = Literal["standard", "batch", "priority", "flex"]
TokenKind = Literal["text", "audio", "image", "video", "reasoning"]
STANDARD: Tier = "standard"
BATCH: Tier = "batch"
TEXT: TokenKind = "text"
_TOKENS: Literal["1M tokens"] = "1M tokens"
_OF_A_CACHE = ("cache_read", "cache_write", "cache_storage")
_OF_BATCHES = ("batch_input", "batch_output")


class Price(Cited):
    """One provider's price from a given date; earlier rows are kept as price history."""

    effective_from: PartialDate | None = Field(default=None, alias="from")
    """Date on which the price took effect."""
    until: PartialDate | None = None
    """Last date on which the price is charged, if it has ended or is limited."""
    provider: Annotated[Name, Suggests("organization"), Field(examples=["OpenRouter"])] | None = (
        None
    )
    """Provider that charges it; the model's own organization by default."""
    currency: Currency = "USD"
    """ISO 4217 code of the currency; that of the catalogue by default."""
    per: PriceUnit = _TOKENS
    """Unit of the price; 1M tokens by default."""
    tier: Tier = STANDARD
    """Kind of processing that it is for; standard by default."""
    token_kind: TokenKind = TEXT
    """What the tokens stand for; text by default."""
    region: Annotated[Name, Field(examples=["eu-central-1"])] | None = None
    """Region in which it is charged, if the provider charges another elsewhere."""
    hours: Annotated[Name, Field(examples=["16:30-00:30 UTC"])] | None = None
    """Hours of the day in which it is charged, if another is charged at other hours."""
    above: Annotated[Tokens, Field(examples=[200000])] | None = None
    """The row applies to prompts longer than this number of tokens."""
    input: Amount | None = None
    """Price of input."""
    output: Amount | None = None
    """Price of output."""
    cache_read: Amount | None = None
    """Price of input read from a cache."""
    cache_write: Amount | None = None
    """Price of input written to a cache."""
    cache_storage: Amount | None = None
    """Price of keeping input in a cache for an hour."""
    cache_minutes: Annotated[Count, Field(examples=[5])] | None = None
    """How many minutes the cache keeps what is written at these prices."""
    batch_input: Amount | None = None
    """Price of input in batch processing."""
    batch_output: Amount | None = None
    """Price of output in batch processing."""
    checked: PartialDate | None = None
    """Date on which the price was last checked against its source."""
    restrictions = (
        any_of("input", "output", *_OF_A_CACHE, *_OF_BATCHES),
        needs("cache_minutes", *_OF_A_CACHE),
        otherwise("token_kind", TEXT, then={"properties": {"per": {"const": _TOKENS}}}),
        otherwise("tier", STANDARD, then={"not": any_of(*_OF_BATCHES)}),
    )

    @model_validator(mode="after")
    def _has_an_amount(self) -> Self:
        cached = (self.cache_read, self.cache_write, self.cache_storage)
        amounts = (self.input, self.output, *cached, self.batch_input, self.batch_output)
        # Some models charge for one side alone, as for embeddings: no single amount is required.
        if all(amount is None for amount in amounts):
            raise refusal(
                _("an amount in each price row"),
                _("write the input and output of one row together"),
            )
        if self.cache_minutes and all(amount is None for amount in cached):
            raise refusal(
                _("a price of the cache beside cache_minutes"),
                _("add cache_read, cache_write or cache_storage, or delete cache_minutes"),
            )
        return self

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Self:
        # As far as both are known: a price may begin and end within one month or year.
        began, ended = self.effective_from or "", self.until or ""
        length = min(len(began), len(ended))
        if ended[:length] < began[:length]:
            raise refusal(
                _("an end after %(date)s") % {"date": began},
                _("write the later of the two dates as until"),
            )
        return self

    @model_validator(mode="after")
    def _counts_tokens(self) -> Self:
        if self.token_kind != TEXT and self.per != _TOKENS:
            raise refusal(
                _("no token_kind in a price per %(unit)s") % {"unit": self.per},
                _("delete token_kind: it is about prices per 1M tokens"),
            )
        return self

    @model_validator(mode="after")
    def _is_of_one_tier(self) -> Self:
        # In a row of another tier, nobody could tell which of the two is charged.
        if self.tier != STANDARD and (self.batch_input, self.batch_output) != (None, None):
            raise refusal(
                _("no batch_input or batch_output in a row with tier: %(tier)s")
                % {"tier": self.tier},
                _("write them as input and output of a row with tier: batch"),
            )
        return self
