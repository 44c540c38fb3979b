/** Single keys of the page: `/` to search, `?` for the list of keys; all can be switched off (WCAG 2.1.4). */
import { openDialog } from './behaviours.js';

export function keysAreOn() {
  return document.documentElement.dataset.keys !== 'off';
}

/** True where a person is writing, so that a letter is a letter. */
export function isWriting(target) {
  return Boolean(target?.closest?.('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable=""], [contenteditable="true"]'));
}

/** True when a key press is ours to read: nothing held, nobody writing, no dialog above the page, keys not switched off. */
export function isOurs(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  return keysAreOn() && !isWriting(event.target) && !document.querySelector('dialog[open]');
}

/** The letter meant: the one printed on a Latin keyboard, wherever it sits, else the one at that place (an Arabic layout). */
export function letter(event) {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  return /^Key([A-Z])$/.exec(event.code)?.[1] ?? null;
}

export function asksForHelp(event) {
  return event.key === '?' || event.key === '؟';
}

export function asksForSearch(event) {
  return event.key === '/' || (event.code === 'Slash' && !event.shiftKey && !/^[!-~]$/.test(event.key));
}

export function listenForKeys() {
  document.addEventListener('keydown', (event) => {
    if (!isOurs(event)) return;
    if (asksForHelp(event)) openDialog('keys', event);
    else if (asksForSearch(event)) focusSearch(event);
  });
}

function focusSearch(event) {
  const field = document.querySelector('.find input, input[type="search"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}
