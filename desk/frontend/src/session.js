/**
 * Warns two minutes before sign-out, so that nothing times out silently (WCAG 2.2.1).
 *
 * `<meta name="session-seconds" content="1800">` says how long a session lives; `<dialog id="session">` says so to the person.
 * Tabs tell each other of every request, because they share one session.
 */
import { proof } from './dom.js';
import { inWords } from './remaining.js';
import { wordsFor } from './words.js';

const warning = 120000;
const shared = 'tansiq.alive';

export function watchSession() {
  const seconds = Number(document.querySelector('meta[name="session-seconds"]')?.content);
  const dialog = document.getElementById('session');
  if (!seconds || !(dialog instanceof HTMLDialogElement)) return;
  const watch = new Watch(seconds * 1000, dialog);
  watch.alive();
  document.addEventListener('tansiq:answered', () => watch.alive());
  document.addEventListener('tansiq:uploaded', () => watch.alive());
  addEventListener('storage', (event) => event.key === shared && watch.heard());
  dialog.addEventListener('close', () => watch.stay(dialog.dataset.keepalive));
  setInterval(() => watch.look(), 1000);
}

class Watch {
  #length;
  #dialog;
  #until = 0;

  constructor(length, dialog) {
    this.#length = length;
    this.#dialog = dialog;
  }

  alive() {
    localStorage.setItem(shared, String(Date.now()));
    this.heard();
  }

  heard() {
    this.#until = Number(localStorage.getItem(shared)) + this.#length;
    if (this.#dialog.open && this.#until - Date.now() > warning) this.#dialog.close();
  }

  async stay(address) {
    if (!address || this.#until - Date.now() > warning) return;
    const answer = await fetch(address, { method: 'POST', headers: proof(), credentials: 'same-origin' });
    if (answer.ok && !answer.redirected) this.alive();
  }

  look() {
    const left = this.#until - Date.now();
    if (left > warning) return;
    if (left <= 0) {
      location.reload();
      return;
    }
    if (!this.#dialog.open) this.#dialog.showModal();
    const place = this.#dialog.querySelector('[data-left]');
    if (place) place.textContent = inWords(wordsFor(this.#dialog, 'time'), left);
  }
}
