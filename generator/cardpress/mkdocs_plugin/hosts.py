"""The headers of the site in the form that each kind of host reads."""

import re
from collections.abc import Sequence
from html import escape

HEADERS = "_headers"
"""Where Netlify and Cloudflare Pages look for headers, at the root of a site."""
MADE = "# Made by cardpress from the pages of this build; it changes with them.\n"
"""The first line of each file."""
_FOLDER = "assets/policy"
"""Where the files lie that no host reads by itself."""
_OPEN = "Access-Control-Allow-Origin"
_OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


def files(policy: str, data: Sequence[str] = ()) -> dict[str, str]:
    """Return the files in which hosts' owners find the headers, by path below the site.

    ``data`` are the folders that programs on other sites may read, each from the site's root.
    """
    return {
        f"{_FOLDER}/{HEADERS}": headers(policy, data),
        f"{_FOLDER}/netlify.toml": _netlify(policy, data),
        f"{_FOLDER}/nginx.conf": _nginx(policy, data),
    }


def headers(policy: str, data: Sequence[str] = ()) -> str:
    """Return the headers for all addresses as Netlify and Cloudflare Pages read them."""
    lines = (f"  {name}: {value}\n" for name, value in _all(policy))
    open_ = (f"/{folder}*\n  {_OPEN}: *\n" for folder in data)
    return "".join((MADE, "/*\n", *lines, *open_))


def meta(policy: str) -> str:
    """Return the element by which a page states the policy itself."""
    # In double quotes, as the policy has single ones.
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">\n'


def _netlify(policy: str, data: Sequence[str]) -> str:
    parts = [("*", _all(policy)), *((f"{folder}*", [(_OPEN, "*")]) for folder in data)]
    return MADE + "".join(
        f'[[headers]]\n  for = "/{address}"\n  [headers.values]\n'
        + "".join(f'    {name} = "{value}"\n' for name, value in values)
        for address, values in parts
    )


def _nginx(policy: str, data: Sequence[str]) -> str:
    # Without "always", nginx sends none with its page for an unknown address.
    lines = [f'add_header {name} "{value}" always;\n' for name, value in _all(policy)]
    if data:
        # Not in a location, in which none of the others would be sent; an empty one is not sent.
        lines.append('set $cardpress_open "";\n')
        lines += [
            f'if ($uri ~ "^/{re.escape(folder)}") {{ set $cardpress_open "*"; }}\n'
            for folder in data
        ]
        lines.append(f"add_header {_OPEN} $cardpress_open always;\n")
    return MADE + "".join(lines)


def _all(policy: str) -> list[tuple[str, str]]:
    return [("Content-Security-Policy", policy), *_OTHERS.items()]
