"""Comparing on a slow or broken network: what a visitor asks for last is what stands."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.broken_network import NOT_LOADED, Held, forgive
from tests.browser.comparing import in_comparison
from tests.browser.conftest import Watched
from tests.browser.models_table import models, name

_ONE, _OTHER, _SLOW = sorted(models())[:3]


def _add(page: Page, model: str) -> None:
    page.get_by_label("Add a model").fill(name(model))
    page.keyboard.press("Enter")


def test_models_added_one_after_another_are_all_compared(visitor: Watched) -> None:
    page = visitor.open(f"compare/?model={_ONE}")
    expect(in_comparison(page)).to_have_count(1)
    held = Held(page, f"**/data/models/{_SLOW}.js")
    for model in (_SLOW, _OTHER, _SLOW):
        _add(page, model)
    held.let_go()
    expect(in_comparison(page)).to_contain_text([name(_ONE), name(_SLOW), name(_OTHER)])
    expect(page).to_have_url(re.compile(f"model={_ONE}&model={_SLOW}&model={_OTHER}$"))


def test_a_model_taken_out_does_not_come_back_with_a_slow_one(visitor: Watched) -> None:
    page = visitor.open(f"compare/?model={_ONE}&model={_OTHER}")
    expect(in_comparison(page)).to_have_count(2)
    held = Held(page, f"**/data/models/{_SLOW}.js")
    _add(page, _SLOW)
    page.get_by_role("button", name=f"Remove {name(_ONE)}").click()
    held.let_go()
    expect(in_comparison(page)).to_contain_text([name(_OTHER), name(_SLOW)])
    expect(page).to_have_url(re.compile(f"/compare/[?]model={_OTHER}&model={_SLOW}$"))


@pytest.mark.parametrize("way", ["on", "off", "on and off"])
def test_a_slow_model_is_not_lost_to_a_switch(visitor: Watched, way: str) -> None:
    begin = "&differences" if way == "off" else ""
    page = visitor.open(f"compare/?model={_ONE}&model={_OTHER}{begin}")
    expect(in_comparison(page)).to_have_count(2)
    held = Held(page, f"**/data/models/{_SLOW}.js")
    _add(page, _SLOW)
    switch = page.get_by_label("Only show differences")
    for _ in way.split(" and "):
        switch.click()
    # At once, of the models that are there.
    expect(page).to_have_url(re.compile(f"model={_OTHER}{'&differences' * (way == 'on')}$"))
    expect(switch).to_be_focused()
    held.let_go()
    expect(in_comparison(page)).to_contain_text([name(_ONE), name(_OTHER), name(_SLOW)])
    expect(page).to_have_url(re.compile(f"model={_SLOW}{'&differences' * (way == 'on')}$"))
    expect(switch).to_be_checked(checked=way == "on")


def test_a_model_that_cannot_be_loaded_is_told_and_can_be_tried_again(visitor: Watched) -> None:
    page = visitor.open(f"compare/?model={_ONE}")
    expect(in_comparison(page)).to_have_count(1)
    pattern = f"**/data/models/{_SLOW}.js"
    page.route(pattern, lambda route: route.abort())
    _add(page, _SLOW)
    alert = page.get_by_role("alert").filter(has_text=re.compile(r"\S"))
    expect(alert).to_have_text("That model could not be loaded; try again.")
    expect(page).to_have_url(re.compile(f"/compare/[?]model={_ONE}$"))
    page.unroute(pattern)
    _add(page, _SLOW)
    expect(in_comparison(page)).to_contain_text([name(_ONE), name(_SLOW)])
    expect(alert).to_have_count(0)
    forgive(visitor, NOT_LOADED)


def test_a_switch_in_the_first_moment_shows_nothing_twice(visitor: Watched) -> None:
    # As soon as the switch is there, of which the tables come after the answer.
    visitor.page.add_init_script("""new MutationObserver((_, observer) => {
      const box = document.querySelector(".cp-switch input");
      if (box) observer.disconnect(), box.click();
    }).observe(document, { childList: true, subtree: true })""")
    page = visitor.open(f"compare/?model={_ONE}&model={_OTHER}")
    expect(page.locator("[data-cardpress=compare]")).to_have_attribute("data-ready", "")
    expect(page.get_by_label("Only show differences")).to_be_checked()
    expect(page.get_by_role("heading", name="Specifications")).to_have_count(1)
    expect(page.locator(".cp-sold")).to_have_count(1)


def test_a_comparison_waits_for_no_model_but_its_own(visitor: Watched) -> None:
    held = Held(visitor.page, "**/data/models.js")
    page = visitor.open(f"compare/?model={_ONE}&model={_OTHER}")
    expect(page.get_by_role("heading", name="Specifications")).to_be_visible()
    _add(page, _SLOW)
    expect(in_comparison(page)).to_have_count(2)
    held.let_go()
    expect(in_comparison(page)).to_contain_text([name(_ONE), name(_OTHER), name(_SLOW)])


def test_a_model_is_not_added_where_none_can_be_loaded_and_that_is_told(visitor: Watched) -> None:
    pattern = "**/data/models.js"
    visitor.page.route(pattern, lambda route: route.abort())
    page = visitor.open(f"compare/?model={_ONE}")
    expect(in_comparison(page)).to_have_count(1)
    _add(page, _OTHER)
    expect(page.get_by_text("The models could not be loaded; try again.")).to_be_visible()
    page.unroute(pattern)
    page.keyboard.press("Enter")
    expect(in_comparison(page)).to_contain_text([name(_ONE), name(_OTHER)])
    forgive(visitor, NOT_LOADED)
