// Lets the theme's search wait for a visitor who searches: on every page the theme would fetch the index of the
// whole catalogue, and have a worker read it, for the few who do.

const INDEX = /\/search\/search_index\.json$/;
const WORKER = /\/workers\/search\./;
const FOUND = /[?&][qh]=/; // addresses that a search gives, on which the theme marks what was found

/** Hold back what the theme, which is about to start, loads for its search, until a visitor uses it. */
export function holdSearch() {
  // A page of a folder asks for it in another way, and only when it is used.
  if (location.protocol === "file:" || FOUND.test(location.search)) return;
  const used = firstUse();
  holdIndex(used);
  holdWorker(used);
}

/** @returns {Promise<void>} settled when the search has been opened, by a pointer or a key */
function firstUse() {
  return new Promise((resolve) => {
    const box = document.querySelector("#__search");
    const field = document.querySelector(".md-search__input");
    if (document.activeElement === field) resolve();
    field?.addEventListener("focus", () => resolve(), { once: true });
    box?.addEventListener("change", () => resolve(), { once: true });
  });
}

/**
 * Let the request for the index be sent later; all others are the browser's own.
 * @param {Promise<void>} used
 */
function holdIndex(used) {
  const Request = globalThis.XMLHttpRequest;
  globalThis.XMLHttpRequest = class extends Request {
    #isIndex = false;

    /** @param {[method: string, address: string | URL, ...rest: any[]]} asked */
    open(...asked) {
      this.#isIndex = INDEX.test(`${asked[1]}`);
      if (this.#isIndex) globalThis.XMLHttpRequest = Request;
      Reflect.apply(super.open, this, asked);
    }

    /** @param {Document | XMLHttpRequestBodyInit | null} [body] */
    send(body) {
      if (this.#isIndex) void used.then(() => super.send(body));
      else super.send(body);
    }
  };
}

/**
 * Let the worker of the search be started later.
 * @param {Promise<void>} used
 */
function holdWorker(used) {
  const { Worker } = globalThis;
  globalThis.Worker = new Proxy(Worker, {
    construct(made, [address, ...options]) {
      if (!WORKER.test(`${address}`)) return new made(address, ...options);
      globalThis.Worker = Worker;
      return new LaterWorker(used.then(() => new Worker(address)));
    },
  });
}

/** Stands for a worker that is started later, and has by then what was sent to it. */
class LaterWorker extends EventTarget {
  /** @param {Promise<Worker>} started */
  constructor(started) {
    super();
    this.started = started;
    const pass = (/** @type {MessageEvent} */ { data }) => this.dispatchEvent(new MessageEvent("message", { data }));
    void started.then((worker) => worker.addEventListener("message", pass));
  }

  /** @param {unknown} message */
  postMessage(message) {
    void this.started.then((worker) => worker.postMessage(message));
  }
}
