"""What a key of LiteLLM's price list says: which model, by whom, where and in which form."""

import re
from dataclasses import dataclass

from .makers import maker_called, maker_of

_FORM = re.compile(
    r"\d+-?x-?\d+|\d+-steps|max-steps|hd|standard|low|medium|high|xhigh|auto|edit"
    r"|(?:text|image|reference|video|audio)-to-\w+"
)
_COMMITMENT = re.compile(r"\d+-month-commitment")
_ZONES = "us|eu|apac|global|jp|au|us-gov|ca|in|uk"
_REGION = re.compile(rf"{_ZONES}|[a-z]{{2}}(?:-[a-z]+)+-\d|global-standard|\*")
_BEDROCK = re.compile(rf"(?:(?P<zone>{_ZONES})\.)?(?P<maker>[a-z0-9]+)\.(?P<name>[a-z].*)")
_BEDROCK_VERSION = re.compile(r"(?<=[a-z\d])-v\d+(?::\d+)?(?::\w+)?$|(?<=-\d)(?::\d+)$")
_DAY = re.compile(r"[-@](?P<year>20\d\d)-?(?P<month>0[1-9]|1[0-2])-?(?P<day>[0-2]\d|3[01])$")
_ENDINGS = ("-maas", "@default", "@latest", "-latest", ":free", ":latest")
_BEGINNINGS = ("databricks-", "system.ai.")
_POINT = re.compile(r"(?<=\d)p(?=\d)")


@dataclass(frozen=True)
class Key:
    """A key of the list, taken apart.

    ``model`` is the name of the model as the key spells it, without the day of a ``snapshot``;
    ``form`` is what else the price is for, such as a size of images. ``is_commitment`` is true for
    capacity that is rented for months.
    """

    key: str
    model: str
    maker: str | None
    region: str | None = None
    form: str | None = None
    snapshot: str | None = None
    is_commitment: bool = False

    @property
    def slug(self) -> str:
        """Return the model's name, equal for all its spellings."""
        return slug(self.model)


def slug(name: str) -> str:
    """Return a name equal for its spellings: Llama 3.1 8B and llama3-1-8b, R+ and r-plus."""
    words = re.findall(r"[a-z]+|[0-9]+", name.casefold().replace("+", " plus"))
    return "-".join(words)


def key_of(key: str, provider: str) -> Key:
    """Return what a key says, beside the provider that its entry names."""
    forms: list[str] = []
    regions: list[str] = []
    rest: list[str] = []
    for part in key.split("/"):
        kind = forms if _FORM.fullmatch(part) else regions if _REGION.fullmatch(part) else rest
        kind.append(part)
    is_commitment = any(map(_COMMITMENT.fullmatch, rest))
    *around, name = rest or [key]
    if provider == "fal_ai" and around[2:]:
        # Its names have parts: flux/schnell.
        around, name = around[:2], "-".join((*around[2:], name))
    makers = [maker for part in reversed(around[1:]) if (maker := maker_called(part.lstrip("@")))]
    name, zone, maker = _of_bedrock(name)
    if provider.startswith("fireworks"):
        name = _POINT.sub(".", name)
    model, snapshot = _undated(_without_maker(_trimmed(name)))
    return Key(
        key,
        model,
        maker_of(model) or maker or next(iter(makers), None) or maker_called(provider),
        region=next((region for region in (*regions, zone) if region and region != "*"), None),
        form=", ".join(_in_words(form) for form in forms) or None,
        snapshot=snapshot,
        is_commitment=is_commitment,
    )


def _of_bedrock(name: str) -> tuple[str, str | None, str | None]:
    """Return the name in a model id of Amazon Bedrock, with its zone and its maker."""
    found = _BEDROCK.fullmatch(name)
    maker = maker_called(found["maker"]) if found else None
    if not found or not (maker or found["zone"]):
        return name, None, None
    return _BEDROCK_VERSION.sub("", found["name"]), found["zone"], maker


def _trimmed(name: str) -> str:
    for beginning in _BEGINNINGS:
        name = name.removeprefix(beginning)
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    return name


def _without_maker(name: str) -> str:
    """Return a name without the maker before it, as some sellers have it: openai-gpt-5."""
    before, _hyphen, rest = name.partition("-")
    maker = maker_called(before) if rest else None
    return rest if maker and maker == maker_of(rest) else name


def _undated(name: str) -> tuple[str, str | None]:
    """Return a name without the day at its end, and the whole where there is one."""
    plain = _DAY.sub("", name)
    return (plain, name.replace("@", "-")) if plain != name and plain else (name, None)


def _in_words(form: str) -> str:
    return form.replace("-x-", " x ").replace("-", " ")
