// Shows at once what the theme's script would show first: the search, and the theme that fits or is chosen.
// It is no module, as it runs before a page is seen; templates/theme/main.html says where.
{
  document.documentElement.className = "js";
  const options = [...document.querySelectorAll("input[name=__palette]")].filter(
    (option) => option instanceof HTMLInputElement,
  );
  const fitting = options.findIndex((option) => matchMedia(option.dataset.mdColorMedia ?? "").matches);
  // What a visitor has chosen; the theme's own function knows under which name it is kept.
  const chosen = () => {
    try {
      return Reflect.get(globalThis, "__md_get")("__palette")?.index;
    } catch {
      return undefined; // without a store, or where the theme keeps nothing
    }
  };
  const option = options[chosen() ?? fitting] ?? options[0];
  for (const { name, value } of option?.attributes ?? []) {
    if (/color/.test(name)) document.body.setAttribute(name, value);
  }
  const other = option?.nextElementSibling;
  if (other instanceof HTMLElement) other.hidden = false;

  // Asks for the scripts of the page's tool when all of the page has been drawn.
  const ask = () => {
    for (const later of document.querySelectorAll("template[data-cardpress-later]")) {
      if (later instanceof HTMLTemplateElement) document.body.append(later.content);
    }
  };
  const drawn = () => requestAnimationFrame(() => setTimeout(ask));
  document.addEventListener("readystatechange", drawn, { once: true });
}
