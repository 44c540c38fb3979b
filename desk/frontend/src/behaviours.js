/** Habits of every page: the theme, dialogs, copying, filters that apply themselves. */

const effects = [
  ['[data-theme-toggle]', (button, event) => turnTheme(button, event)],
  ['[data-theme-set]', (button, event) => setTheme(button.dataset.themeSet, event)],
  ['[data-dialog-open]', (button, event) => openDialog(button.dataset.dialogOpen, event)],
  ['[data-dialog-close]', (button) => button.closest('dialog')?.close()],
  ['[data-copy], [data-copy-from]', (button) => copy(button)],
];

export function behave() {
  document.documentElement.classList.add('js');
  document.addEventListener('click', (event) => {
    for (const [selector, act] of effects) {
      const found = event.target.closest?.(selector);
      if (found) act(found, event);
    }
    if (event.target.matches?.('dialog[open]:not([data-stay])')) event.target.close();
  });
  document.addEventListener('change', applyFilters);
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-keys-switch]')) setKeys(event.target.checked);
  });
}

/** A year: a person chooses once. */
const year = 31536000;

function remember(name, value) {
  const [prefix, secure] = location.protocol === 'https:' ? ['__Host-', '; Secure'] : ['', ''];
  document.cookie = `${prefix}${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax${secure}`;
}

function setTheme(theme, event) {
  event?.preventDefault();
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
  for (const button of document.querySelectorAll('[data-theme-set]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeSet === theme));
  }
  nameToggles();
}

function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
}

function turnTheme(button, event) {
  setTheme(isDark() ? 'light' : 'dark', event);
}

function nameToggles() {
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    const name = isDark() ? button.dataset.toLight : button.dataset.toDark;
    if (name) button.setAttribute('aria-label', name);
  }
}

nameToggles();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameToggles);

function setKeys(on) {
  document.documentElement.dataset.keys = on ? 'on' : 'off';
  remember('keys', on ? 'on' : 'off');
}

export function openDialog(id, event) {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  event?.preventDefault();
  const toggle = dialog.querySelector('[data-keys-switch]');
  if (toggle) toggle.checked = document.documentElement.dataset.keys !== 'off';
  dialog.showModal();
}

async function copy(button) {
  const source = button.dataset.copyFrom ? document.querySelector(button.dataset.copyFrom) : null;
  await navigator.clipboard.writeText(source ? (source.value ?? source.textContent).trim() : button.dataset.copy);
  if (!button.dataset.copied || button.dataset.usual) return;
  const label = button.querySelector('[data-label]') ?? button;
  button.dataset.usual = label.textContent;
  label.textContent = button.dataset.copied;
  label.setAttribute('role', 'status');
  setTimeout(() => {
    label.textContent = button.dataset.usual;
    label.removeAttribute('role');
    delete button.dataset.usual;
  }, 2000);
}

/** A filter form sends itself when a choice is made; empty fields stay out of the address. */
function applyFilters(event) {
  const form = event.target.form;
  if (!form?.matches('[data-autosubmit]') || event.target.matches('[data-no-autosubmit]')) return;
  if (form.method === 'get' && !form.matches('[hx-get]')) leaveOutEmpty(form);
  form.requestSubmit();
}

function leaveOutEmpty(form) {
  form.addEventListener(
    'formdata',
    ({ formData }) => {
      for (const [name, value] of [...formData.entries()]) if (value === '') formData.delete(name);
    },
    { once: true },
  );
}
