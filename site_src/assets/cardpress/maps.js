// Maps whose keys anybody may choose: an id like "constructor" finds nothing but what was put in.

/**
 * Return an object as a map: it has its own entries alone, and none that objects have by their nature.
 * @template {object} T
 * @param {T} entries
 * @returns {T}
 */
export function mapOf(entries) {
  return Object.assign(Object.create(null), entries);
}

/**
 * Make maps of all objects in data that were read, in their place.
 * @template T
 * @param {T} data
 * @returns {T}
 */
export function mapped(data) {
  if (Array.isArray(data)) data.forEach(mapped);
  else if (typeof data === "object" && data !== null) {
    Object.setPrototypeOf(data, null);
    Object.values(data).forEach(mapped);
  }
  return data;
}
