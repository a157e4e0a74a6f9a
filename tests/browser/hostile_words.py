"""What a stranger may write into a card: in plain lines, in Markdown texts, and what is refused."""

from tests.browser.hostile_cards import RUN

WORDS = (
    f"<script>{RUN}</script>",
    f"</title></head><script>{RUN}</script>",
    f"</textarea></style></script></template><img src=x onerror={RUN}>",
    f'"><svg onload={RUN}><animate onbegin={RUN}>',
    f"' onmouseover='{RUN}' autofocus onfocus='{RUN}' x='",
    '<iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
    f'<a href="javascript:{RUN}">a</a><form action=javascript:{RUN}><button>b</button></form>',
    "<base href=https://evil.example/><meta http-equiv=refresh content=0;url=https://evil.example>",
    "<link rel=stylesheet href=https://evil.example/a.css><style>@import '//evil.example';</style>",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &lt;img src=x onerror={RUN}&gt;",
    f"&#60;img src=x onerror={RUN}&#62; &#x3c;b&#x3e; &amp;lt;i&amp;gt; &ltb&gt &copy &nbsp;",
    f"[click](javascript:{RUN}) [here][1] [1]: javascript:{RUN} <javascript:{RUN}>",
    "![pic](https://evil.example/pic.png) <https://evil.example/> https://evil.example/",
    f"text{{: onclick={RUN} }} {{ onclick={RUN} }} {{.x #y}} [[wiki]]",
    f"# Heading {{: onclick={RUN} }} #",
    "a | b || c \\| d | --- | ---: |",
    "| --- | --- |",
    "``` </code></pre> ~~~ ```` `code` ``c``",
    '=== "Tab"',
    "!!! danger inline",
    "??? note",
    "/// html | div",
    '--8<-- "mkdocs.yml"',
    "{{ config }} {% raw %} {# x #} ${x} <%= x %>",
    "<!-- material/tags --> <!-- x --> <![CDATA[ x ]]> <?php x ?>",
    ":material-skull: :smile: [^1] [^1]: x *[HTML]: x [TOC]",
    "**b** *i* __b__ _i_ ~~s~~ ==m== ^^u^^ ++k++ $x$ \\(y\\)",
    "> quote - item 1. one",
    "1. one",
    "\\",
    "javascript:alert(1)",
)
"""What a card's plain lines say; each is the name of models, an organization and a benchmark."""

TEXTS = (
    f"\\<script>{RUN}\\</script> &lt;img src=x onerror={RUN}&gt; &#60;svg onload={RUN}&#x3e;",
    f'[a](https://example.org/ "x" onclick={RUN}) [b](https://example.org/ "onclick={RUN}")',
    f'[a](https://example.org/"onclick="{RUN}) <https://example.org/"onclick={RUN}>',
    f"[a](https://example.org/{{onclick=x}}){{: onclick={RUN} }}\n{{: onclick={RUN} }}",
    f"``` python onclick={RUN}\n</code></pre><script>{RUN}</script>\n````\n``` x",
    f"~~~ {{.python onclick={RUN}}}\n</code></pre><script>{RUN}</script>\n~~~\n",
    f"`</code><script>{RUN}</script>` ``{{: onclick={RUN} }}``{{: onclick={RUN} }}",
    f'=== "Tab"\n\n    <img src=x onerror={RUN}>\n\n!!! note\n    \\<b>b\\</b>\n\n??? x\n    y',
    f'- === "Tab"\n\n      <img src=x onerror={RUN}>\n\n- !!! note\n  1. \\<b>b\\</b>\n',
    f"\\| a \\| b \\|\n\\| --- \\| --- \\|\n| \\<img src=x onerror={RUN}> \\| c |",
    f"term\n: \\<b>\n\n[^1]: \\<b> note here\n\n*[term]: x\n\ntext[^1]\n{{: onclick={RUN} }}",
    '--8< "mkdocs.yml"\n\n`<!-- tags -->`\n\n[TOC]\n\n{{ config }}\n\n:material-skull:',
    f"&amp;lt;b&amp;gt; **\\<b onclick={RUN}>** *&lt;i&gt;*  \n\\<u>u\\</u>\\\n\\<s>",
)
"""What a card's Markdown texts say."""

REFUSED = (
    f"[a](javascript:{RUN})",
    f"[b](&#106;avascript:{RUN})",
    "[c](data:text/html,x)",
    "[d](vbscript:x)",
    f"[a][1]\n\n[1]: javascript:{RUN}\n",
    f"<javascript:{RUN}>",
    "<img src=x onerror='alert(1)'>",
    "`<!-- material/tags { [ } -->`",
    "```\n<!-- material/tags { [ } -->\n```",
    '`--8<-- "mkdocs.yml"`',
    "![x](https://evil.example/x.png)",
)
"""What the check refuses before any page is made."""
