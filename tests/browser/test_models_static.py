"""The table of models where no script runs: all of it, on pages that lead to one another."""

from playwright.sync_api import expect

from tests.browser.conftest import Watch
from tests.browser.models_table import files, maker, specified


def test_without_scripts_every_model_is_in_the_table(watch: Watch, home: str) -> None:
    page = watch(home, java_script_enabled=False).open("models/")
    article = page.get_by_role("article")
    read = "rows => rows.slice(1).map(row => [row.querySelector('a').innerText, row.innerText])"
    rows = dict(article.get_by_role("row").evaluate_all(read))
    for number in range(2, 2 + (len(files()) - 1) // 25):
        article.get_by_role("link", name=str(number), exact=True).click()
        expect(page).to_have_url(f"{home}models/page/{number}/")
        rows |= dict(article.get_by_role("row").evaluate_all(read))
    assert set(rows) == {file.card.name for file in files()}
    for file in files():
        context = specified(file, "context_window")
        assert maker(file) in rows[file.card.name]
        assert context is None or f"{context:,}" in rows[file.card.name]
