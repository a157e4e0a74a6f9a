"""The site's scripts as modules: what a tool needs, and all of them for a site without a server."""

import json
import re
from graphlib import TopologicalSorter

from hypothesis import given
from hypothesis import strategies as st

from cardpress.mkdocs_plugin import scripts
from cardpress.mkdocs_plugin.offline import offline_script

_SOURCES = {
    "main.js": 'import { start } from "./basket.js";\nconst tool = import("./cost-page.js");\n',
    "basket.js": "export const start = () => {};\n",
    "cost-page.js": 'import {\n  costOf,\n} from "./rules/cost.js";\n',
    "rules/cost.js": 'import { n } from "./figures.js";\n/** @type {import("../view.js")} */\n',
    "rules/figures.js": "export const number = String;\n",
    "view.js": "",
}


def test_a_tool_needs_what_its_modules_import_in_their_folders() -> None:
    tools = scripts.needed_by_tools(_SOURCES)
    assert tools == {
        "cost": ["basket.js", "cost-page.js", "main.js", "rules/cost.js", "rules/figures.js"]
    }


def test_every_tool_of_the_site_needs_modules_that_are_there() -> None:
    sources = scripts.sources()
    assert not {*scripts.WORKER} & sources.keys()
    tools = scripts.needed_by_tools(sources)
    assert set(tools) == {"compare", "cost", "explore", "models"}
    assert set().union(*tools.values()) <= set(sources)
    assert "rules/cost.js" in tools["cost"]


def test_a_site_without_a_tool_has_no_module_that_only_the_tool_loads() -> None:
    whole = scripts.sources()
    tools = set(scripts.needed_by_tools(whole))
    assert scripts.loaded_with(tools, whole).keys() == whole.keys()
    for tool in tools - {"models"}:
        rest = scripts.loaded_with(tools - {tool}, whole)
        assert f"{tool}-page.js" not in rest
        assert set().union(*(scripts.imported(*module) for module in rest.items())) <= {*rest}
    least = scripts.loaded_with({"models"}, whole)
    assert {"basket.js", "models-page.js", "catalogues.js"} <= {*least}
    assert not {*least} & {"rules/cost.js", "rules/alignment.js", "plot.js", "workload.js"}


def test_a_module_is_followed_once_however_many_ways_lead_to_it() -> None:
    floors = 60  # two ways a floor: 2**60 ways from the top to the ground
    imports = {f"{side}{at}": [f"a{at + 1}", f"b{at + 1}"] for at in range(floors) for side in "ab"}
    imports |= {f"{side}{floors}": [] for side in "ab"}
    assert scripts.needed(["a0"], imports) == imports.keys() - {"b0"}


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_all_that_is_needed_is_found_in_circles_too(edges: list[tuple[int, int]]) -> None:
    imports: dict[str, list[str]] = {str(name): [] for name in range(10)}
    for one, other in edges:
        imports[str(one)].append(str(other))
    found = scripts.needed(["0"], imports)
    assert "0" in found
    assert {other for name in found for other in imports[name]} <= found


def test_scripts_import_no_script_that_imports_them() -> None:
    sources = scripts.sources()
    graph = {name: {*scripts.imported(name, source)} for name, source in sources.items()}
    assert sum(map(len, graph.values())) > len(graph)
    TopologicalSorter(graph).prepare()  # raises CycleError


def test_every_module_is_in_the_script_of_a_site_without_a_server() -> None:
    for sources in (_SOURCES, scripts.sources()):
        script = offline_script(sources)
        held = json.loads(script[script.index('{\n"cardpress/') : script.index(";\n  const held")])
        assert held.keys() == {f"cardpress/{name}" for name in sources}
        for name, source in held.items():
            assert not re.search(r"""(from|import)\s*\(?\s*["']\.""", source), name
        imports = re.compile(r"""(?:from |import\()["'](cardpress/[^"']+)["']""")
        asked = {each for source in held.values() for each in imports.findall(source)}
        assert asked
        assert asked <= held.keys()
    assert "cardpress/rules/figures.js" in asked
