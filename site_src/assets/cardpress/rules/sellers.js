// What a seller sells, and what of it is charged for: generator/cardpress/comparison/sellers.py.

/** @typedef {import("./cost.js").Seller} Seller */

/**
 * Return whether all that is needed is sold, and any of it is what is charged for.
 * @param {Seller} seller
 * @param {string[]} needs
 */
export function sells(seller, needs) {
  const paid = chargedBy(seller);
  const rows = needs.map((need) => rowsOf(seller, need));
  // Tokens at $0 of what is paid by the song are not free, but paid with the song.
  return rows.every(Boolean) && rows.some((each) => paid.some((sold) => seller[sold] === each));
}

/**
 * Return what has a price above 0; all that is sold where nothing has.
 * @param {Seller} seller
 */
export function chargedBy(seller) {
  const paid = Object.keys(seller).filter((sold) =>
    seller[sold]?.some(({ amounts }) => Object.values(amounts).some(Boolean)),
  );
  return paid.length ? paid : Object.keys(seller);
}

/**
 * Return the prices of what is sold; undefined if it is not sold here.
 * @param {Seller} seller
 * @param {string} sold
 */
export function rowsOf(seller, sold) {
  // What a model generates before it answers is output, unless it has a price of its own.
  return seller[sold] ?? seller[sold.replace("reasoning_tokens", "text_tokens")];
}
