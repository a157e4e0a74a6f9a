"""The headers of the site in the form that each kind of host reads."""

from html import escape

HEADERS = "_headers"
"""Where Netlify and Cloudflare Pages look for headers, at the root of a site."""
MADE = "# Made by cardpress from the pages of this build; it changes with them.\n"
"""The first line of each file."""
_FOLDER = "assets/policy"
"""Where the files lie that no host reads by itself."""
_OTHERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


def files(policy: str) -> dict[str, str]:
    """Return the files in which hosts' owners find the headers, by path below the site."""
    return {
        f"{_FOLDER}/{HEADERS}": headers(policy),
        f"{_FOLDER}/netlify.toml": _netlify(policy),
        f"{_FOLDER}/nginx.conf": _nginx(policy),
    }


def headers(policy: str) -> str:
    """Return the headers for all addresses as Netlify and Cloudflare Pages read them."""
    return MADE + "/*\n" + "".join(f"  {name}: {value}\n" for name, value in _all(policy))


def meta(policy: str) -> str:
    """Return the element by which a page states the policy itself."""
    # In double quotes, as the policy has single ones.
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(policy, quote=False)}">\n'


def _netlify(policy: str) -> str:
    values = "".join(f'    {name} = "{value}"\n' for name, value in _all(policy))
    return f'{MADE}[[headers]]\n  for = "/*"\n  [headers.values]\n{values}'


def _nginx(policy: str) -> str:
    # Without "always", nginx sends none with its page for an unknown address.
    lines = (f'add_header {name} "{value}" always;\n' for name, value in _all(policy))
    return MADE + "".join(lines)


def _all(policy: str) -> list[tuple[str, str]]:
    return [("Content-Security-Policy", policy), *_OTHERS.items()]
