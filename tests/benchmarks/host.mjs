// Serves the files of a folder as a usual host of pages does: HTTP/2 over TLS, texts with gzip,
// everything to be kept a while. Prints its port: `node host.mjs FOLDER CERTIFICATE_WITH_KEY`.

import { readFileSync, statSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const [folder = "", certificate = ""] = process.argv.slice(2);
const TEXTS = new Map([
  [".css", "text/css"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".xml", "application/xml"],
]);

/** Compressed once, as that would take time from the browser. */
const kept = new Map();

/** @param {string} path */
function body(path) {
  if (!kept.has(path)) {
    const whole = readFileSync(path);
    kept.set(path, TEXTS.has(extname(path)) ? gzipSync(whole) : whole);
  }
  return kept.get(path);
}

/** @param {string} address */
function fileAt(address) {
  const path = join(folder, normalize(decodeURIComponent(new URL(address, "https://localhost").pathname)));
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return fileAt(`${address.split("?")[0]}/index.html`);
  return stat?.isFile() ? path : null;
}

const pem = readFileSync(certificate);
const server = createSecureServer({ key: pem, cert: pem, allowHTTP1: false }, (request, response) => {
  const path = fileAt(request.url);
  if (!path) {
    response.writeHead(404).end();
    return;
  }
  const type = TEXTS.get(extname(path));
  response.writeHead(200, {
    "cache-control": "max-age=31536000",
    ...(type && { "content-type": type, "content-encoding": "gzip" }),
  });
  response.end(body(path));
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
