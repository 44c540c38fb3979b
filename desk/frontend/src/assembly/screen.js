/** A board on a wall: it fetches itself anew, and when the network is away goes on showing the last state with its time. */
export class WallScreen extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#refresh(), Number(this.dataset.every) || 15000);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  async #refresh() {
    const fresh = await this.#fetch();
    this.querySelector('[data-stale]').hidden = fresh !== null;
    if (fresh) this.querySelector('[data-screen]').replaceWith(fresh);
  }

  async #fetch() {
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
      if (!answer.ok) return null;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return page.querySelector('[data-screen]');
    } catch {
      return null;
    }
  }
}
