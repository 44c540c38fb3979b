/** Small makers of elements; text only ever arrives as text, never as markup. */

const svgSpace = 'http://www.w3.org/2000/svg';

/** Builds an element: `make('p', { class: 'sm' }, 'words', otherElement)`. A null or false attribute is left out. */
export function make(name, attributes = {}, ...children) {
  return furnish(document.createElement(name), attributes, children);
}

/** The same for a drawing. */
export function draw(name, attributes = {}, ...children) {
  return furnish(document.createElementNS(svgSpace, name), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An icon of the sprite. */
export function icon(name, size = '') {
  return draw('svg', { class: `i ${size}`.trim(), viewBox: '0 0 24 24', 'aria-hidden': 'true' }, draw('use', { href: `${spriteAddress()}#i-${name}` }));
}

let sprite;

/** The sprite the page itself uses, so that a fingerprinted address is kept; else the plain one. */
function spriteAddress() {
  sprite ??= document.querySelector('use[href*="sprite"]')?.getAttribute('href').split('#')[0] ?? '/assets/sprite.svg';
  return sprite;
}

/** A text of a stranger: isolated, with the characters that turn text round made visible. */
export function foreign(text) {
  const parts = text.split(/([\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])/);
  const children = parts.map((part, at) => (at % 2 === 0 ? part : control(part)));
  return make('bdi', {}, ...children);
}

function control(character) {
  const name = `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return make('span', { class: 'bidi-control', title: name }, name);
}

/** True where the text runs from right to left. */
export function runsLeft(element) {
  return getComputedStyle(element).direction === 'rtl';
}

/** The headers that prove a request comes from our own page. */
export function proof() {
  const token = document.querySelector('meta[name="_csrf"]')?.content;
  const header = document.querySelector('meta[name="_csrf_header"]')?.content;
  return token && header ? { [header]: token } : {};
}
