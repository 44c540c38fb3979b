/** htmx under our rules: no code out of attributes, the proof of origin on every change, one account of what happened. */
import htmx from 'htmx.org/dist/htmx.esm.js';
import { proof } from './dom.js';

/** Stands where htmx would turn text into code (hx-on, js: values, [filters]); the content policy would refuse it too, later and less clearly. */
function RefuseCode() {
  throw new Error('Code in attributes is not run here\nMaybe you meant data-* markup and a listener in desk/frontend.');
}

/** Set through the public event too: an element taken out by its own swap no longer bubbles to the document. */
function tell(name, element, detail) {
  document.dispatchEvent(new CustomEvent(`tansiq:${name}`, { detail: { element, ctx: detail.ctx } }));
}

htmx.registerExtension('tansiq', {
  init: (inside) => inside.initSecurity(null, RefuseCode, RefuseCode),
  htmx_config_request: (element, detail) => {
    if (detail.ctx.request.method !== 'GET') Object.assign(detail.ctx.request.headers, proof());
  },
  htmx_before_request: (element, detail) => tell('asked', element, detail),
  htmx_after_swap: (element, detail) => tell('swapped', element, detail),
  htmx_finally_request: (element, detail) => tell('answered', element, detail),
});
