/**
 * A board on a wall: it fetches itself anew when something was published, and now and then for the hour's sake. When
 * the network is away it goes on showing the last state, with its age; when its link was revoked it shows nothing more.
 */
import { inWords } from '../remaining.js';
import { fill, wordsFor } from '../words.js';
import { Listening } from './listening.js';

export class WallScreen extends HTMLElement {
  #timer;
  #listening;
  #fetched = Date.now();

  connectedCallback() {
    this.#timer = setInterval(() => this.#refresh(), Number(this.dataset.every) || 15000);
    this.#listening = new Listening(this.dataset.live, {
      moved: () => this.#refresh(),
      silent: (age) => age > 0 && this.#refresh(),
    });
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    this.#listening.stop();
  }

  async #refresh() {
    const fresh = await this.#fetch();
    if (fresh) {
      this.#fetched = Date.now();
      this.querySelector('[data-screen]').replaceWith(fresh);
    }
    this.#say(fresh !== null);
  }

  #say(well) {
    const line = this.querySelector('[data-stale]');
    line.hidden = well;
    if (!well) line.textContent = fill(line.dataset.stale, { age: inWords(wordsFor(this, 'time'), Date.now() - this.#fetched) });
  }

  async #fetch() {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
      if (answer.status === 410) location.reload();
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return page.querySelector('[data-screen]');
    } catch {
      return null;
    }
  }
}
