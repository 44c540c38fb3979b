/**
 * `<tansiq-review>`: the keyboard of the review desk, and the light between a claim and its sentence.
 *
 * The buttons of a claim are ordinary forms of the page. This element only chooses the active claim, presses the button a
 * key stands for, and keeps the focus on the next claim when the server has answered.
 */
import { asksForHelp, isOurs, letter } from './keys.js';

export class ReviewDesk extends HTMLElement {
  #active = null;
  #next = null;
  #acting = false;
  #asking = false;
  #keys = (event) => this.#onKey(event);
  #asked = (event) => this.#onAsked(event.detail);
  #swapped = (event) => this.#onSwapped(event.detail);
  #answered = () => {
    this.#asking = false;
  };

  connectedCallback() {
    document.addEventListener('keydown', this.#keys);
    document.addEventListener('tansiq:asked', this.#asked);
    document.addEventListener('tansiq:swapped', this.#swapped);
    document.addEventListener('tansiq:answered', this.#answered);
    this.addEventListener('click', (event) => this.#onClick(event));
    this.addEventListener('focusin', (event) => this.#onFocus(event));
    this.addEventListener('mouseover', (event) => this.#light(event.target));
    this.addEventListener('mouseleave', () => this.#light(null));
    this.dataset.show ||= 'claims';
    this.#dress();
    this.#activate(this.querySelector('.cl--on') ?? this.#claims().find(isOpen) ?? this.#claims()[0], { focus: false });
    this.#arrive();
  }

  /** An address that names a sentence, such as a citation's, opens there. */
  #arrive() {
    const sentence = /^#s\d+$/.test(location.hash) && this.querySelector(location.hash);
    if (!sentence) return;
    this.#show('article');
    this.#activate(this.#claimsOf(sentence)[0], { focus: false });
    sentence.scrollIntoView({ block: 'center' });
    this.#light(sentence);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#keys);
    document.removeEventListener('tansiq:asked', this.#asked);
    document.removeEventListener('tansiq:swapped', this.#swapped);
    document.removeEventListener('tansiq:answered', this.#answered);
  }

  #claims() {
    return [...this.querySelectorAll('.cl')];
  }

  /** What script adds to the markup of the page: places for the focus to rest. */
  #dress() {
    for (const claim of this.#claims()) claim.tabIndex = claim === this.#active ? 0 : -1;
    for (const pane of this.querySelectorAll('.review > section')) pane.tabIndex = 0;
    for (const sentence of this.querySelectorAll('.s[id]')) sentence.tabIndex = -1;
  }

  #onKey(event) {
    if (event.key === 'Escape' && !event.isComposing && this.#leave(event.target)) return;
    if (!isOurs(event) || event.repeat) return;
    const key = letter(event);
    if (key === 'J') this.#step(1);
    else if (key === 'K') this.#step(-1);
    else if (asksForHelp(event) || !key || event.shiftKey || !this.#press(key)) return;
    event.preventDefault();
  }

  /** Escape leaves a correction as its own button does. */
  #leave(target) {
    const way = target.closest?.('.cl form')?.querySelector('[data-leave]');
    way?.click();
    return Boolean(way);
  }

  #step(by) {
    const claims = this.#claims();
    const at = claims.indexOf(this.#active);
    this.#activate(claims[Math.min(claims.length - 1, Math.max(0, at + by))], { focus: true });
  }

  /** Presses the control a letter stands for: in the active claim first, then on the page. A claim whose decision is under way takes no second one. */
  #press(key) {
    if (this.#asking) return true;
    const selector = `[data-key="${key}"]:not(:disabled)`;
    const control = this.#active?.querySelector(selector) ?? [...document.querySelectorAll(selector)].find((one) => !one.closest('.cl'));
    control?.click();
    return Boolean(control);
  }

  #activate(claim, { focus }) {
    if (!claim) return;
    if (claim !== this.#active || !claim.classList.contains('cl--on')) {
      this.#active?.classList.remove('cl--on');
      this.#active = claim;
      claim.classList.add('cl--on');
      this.#dress();
    }
    this.#light(claim);
    if (!focus) return;
    claim.focus({ preventScroll: true });
    claim.scrollIntoView({ block: 'nearest' });
    for (const sentence of this.#sentencesOf(claim).slice(0, 1)) sentence.scrollIntoView({ block: 'nearest' });
  }

  #sentencesOf(claim) {
    const numbers = claim?.dataset.sentence?.split(/[\s,]+/).filter(Boolean) ?? [];
    return numbers.map((number) => this.querySelector(`#s${CSS.escape(number)}`)).filter(Boolean);
  }

  #claimsOf(sentence) {
    return this.#claims().filter((claim) => this.#sentencesOf(claim).includes(sentence));
  }

  /** Lights the sentence of the claim under hand and the claims of the sentence under hand; else those of the active claim. */
  #light(target) {
    const claim = target?.closest?.('.cl');
    const sentence = target?.closest?.('.s');
    const lit = sentence ? [sentence] : this.#sentencesOf(claim ?? this.#active);
    for (const one of this.querySelectorAll('.s--on')) if (!lit.includes(one)) one.classList.remove('s--on');
    for (const one of lit) one.classList.add('s--on');
    const kin = sentence ? this.#claimsOf(sentence) : [];
    for (const one of this.#claims()) one.classList.toggle('cl--lit', kin.includes(one));
  }

  #onFocus(event) {
    const claim = event.target.closest('.cl');
    if (claim) this.#activate(claim, { focus: false });
  }

  #onClick(event) {
    const tab = event.target.closest('[data-tab]');
    if (tab) return this.#turnTo(tab.dataset.tab, event);
    const proxy = event.target.closest('[data-press]');
    if (proxy) return this.#press(proxy.dataset.press);
    const cited = event.target.closest('a[href^="#s"]');
    const sentence = cited && this.querySelector(`#${CSS.escape(cited.hash.slice(1))}`);
    if (sentence) return this.#visit(sentence, event);
    const touched = event.target.closest('.s');
    if (touched) return this.#activate(this.#claimsOf(touched)[0], { focus: true });
    const claim = event.target.closest('.cl');
    if (claim && !event.target.closest('button, a, input, select, textarea, label')) this.#activate(claim, { focus: true });
  }

  #turnTo(pane, event) {
    event.preventDefault();
    this.#show(pane);
  }

  #show(pane) {
    this.dataset.show = pane;
    for (const tab of this.querySelectorAll('[data-tab]')) {
      if (tab.dataset.tab === pane) tab.setAttribute('aria-current', 'true');
      else tab.removeAttribute('aria-current');
    }
  }

  #visit(sentence, event) {
    event.preventDefault();
    const tab = this.querySelector('[data-tab="article"]');
    if (tab && getComputedStyle(sentence.closest('[data-pane]') ?? sentence).display === 'none') this.#turnTo('article', event);
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: 'center' });
    this.#light(sentence);
  }

  #onAsked({ element }) {
    const claim = element.closest?.('.cl');
    if (!claim || !this.contains(claim)) return;
    this.#acting = true;
    this.#asking = true;
    this.#next = this.#after(claim)?.id ?? null;
  }

  /** The next claim still waiting for a decision, round to the first. */
  #after(claim) {
    const claims = this.#claims();
    const at = claims.indexOf(claim);
    return [...claims.slice(at + 1), ...claims.slice(0, at)].find(isOpen) ?? null;
  }

  #onSwapped() {
    if (!this.isConnected) return;
    const acted = this.#acting;
    this.#acting = false;
    if (!this.#active?.isConnected) this.#active = (this.#active?.id && document.getElementById(this.#active.id)) || null;
    queueMicrotask(() => setTimeout(() => this.#settle(acted)));
  }

  #settle(acted) {
    const editing = this.querySelector('.cl [autofocus]');
    if (acted && editing) {
      this.#activate(editing.closest('.cl'), { focus: false });
      editing.focus();
    } else if (acted && this.#active && isOpen(this.#active)) {
      this.#activate(this.#active, { focus: true });
    } else if (acted) {
      this.#goOn();
    } else {
      this.#reopen();
    }
    this.#dress();
  }

  #goOn() {
    const next = (this.#next && document.getElementById(this.#next)) || this.#claims().find(isOpen);
    if (next) {
      this.#activate(next, { focus: true });
      return;
    }
    this.#reopen();
    (document.querySelector('[data-key="N"]') ?? this.#active)?.focus();
  }

  /** After a swap that was nobody's decision (an undo, a tab): some claim stays active, the focus where it is. */
  #reopen() {
    const claim = this.#active ?? this.querySelector('.cl--on') ?? this.#claims()[0];
    claim?.classList.add('cl--on');
    this.#active = null;
    this.#activate(claim, { focus: document.activeElement === document.body });
  }
}

function isOpen(claim) {
  return claim.classList.contains('cl--p');
}
