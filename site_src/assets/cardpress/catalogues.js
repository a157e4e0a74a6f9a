// Where catalogues stand on the site, the longest path first. Each build makes this module anew, for its site; this
// is that of a site with one catalogue, at its root.

/** @typedef {{ path: string, isTranslated: boolean }} Catalogue a path is empty or ends in a slash */

/** @type {Catalogue[]} */
export const CATALOGUES = [{ path: "", isTranslated: false }];
