// What the theme marks of a search on the page that it has found: the beginnings of words alone, no o1 in "to1".

const LETTER = /[\p{L}\p{N}]$/u;

/**
 * Take back each mark that begins inside a word; the theme sets them once it has loaded what it needs.
 * @param {AbortSignal} signal
 */
export function watchHighlights(signal) {
  if (!new URLSearchParams(location.search).has("h")) return;
  const article = document.querySelector("article");
  if (!article) return;
  const watched = new MutationObserver(() => article.querySelectorAll("mark[data-md-highlight]").forEach(judge));
  watched.observe(article, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watched.disconnect());
}

/** @param {Element} mark */
function judge(mark) {
  const before = mark.previousSibling;
  if (before?.nodeType === Node.TEXT_NODE && LETTER.test(before.textContent ?? ""))
    mark.replaceWith(...mark.childNodes);
}
