/** Passing notices with an undo. The server writes them into `#toasts`; they leave after eight seconds, unless someone is at them. */

const lasting = 8000;

export function keepToasts() {
  const place = document.getElementById('toasts');
  if (!place) return;
  for (const toast of place.children) expire(toast);
  new MutationObserver((changes) => {
    for (const change of changes) for (const node of change.addedNodes) if (node instanceof HTMLElement) expire(node);
  }).observe(place, { childList: true });
}

function expire(toast) {
  let left = lasting;
  let since = performance.now();
  let timer = setTimeout(() => toast.remove(), left);
  const hold = () => {
    clearTimeout(timer);
    left -= performance.now() - since;
  };
  const resume = () => {
    if (toast.matches(':hover, :focus-within')) return;
    since = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => toast.remove(), Math.max(left, 1500));
  };
  toast.addEventListener('pointerenter', hold);
  toast.addEventListener('focusin', hold);
  toast.addEventListener('pointerleave', resume);
  toast.addEventListener('focusout', () => setTimeout(resume));
}
