/** One request with one batch. XMLHttpRequest, because fetch does not tell how many bytes have gone out. */
import { proof } from '../dom.js';
import { SendFailure } from './upload.js';

/** How long a batch may take before it counts as lost. */
const patience = 300000;

export async function post(address, field, batch, onBytes) {
  const form = new FormData();
  if (batch[0].marking) form.append('marking', batch[0].marking);
  for (const item of batch) form.append(field, await opened(item), item.name);
  const request = await exchange(address, form, onBytes);
  return read(request);
}

/** Reading the first byte now tells a vanished or locked file apart from a failing network. */
async function opened(item) {
  try {
    const file = await item.open();
    await file.slice(0, 1).arrayBuffer();
    return file;
  } catch {
    const failure = new SendFailure('unreadable');
    failure.item = item;
    throw failure;
  }
}

function exchange(address, form, onBytes) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.timeout = patience;
    request.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(proof())) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => onBytes(event.loaded));
    request.addEventListener('load', () => resolve(request));
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, () => reject(new SendFailure('network')));
    request.send(form);
  });
}

function read(request) {
  if (request.status === 413) throw new SendFailure('too-large', 413);
  if (request.status === 401 || request.status === 403) throw new SendFailure('signed-out', request.status);
  const answer = parsed(request.responseText);
  if (answer?.results) return answer.results;
  const isPage = /text\/html/.test(request.getResponseHeader('Content-Type') ?? '');
  if (isPage && request.status < 400) throw new SendFailure('signed-out', request.status);
  throw new SendFailure(request.status >= 500 ? 'server' : 'answer', request.status);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
