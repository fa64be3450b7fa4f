// The upload page, as browsers run it: no build, no packages. Choose, send, done.

/**
 * @typedef {object} Data
 * @property {'open' | 'used' | 'gone'} state
 * @property {Record<string, string>} words
 * @property {number} largest
 * @property {number} most
 * @property {string} accept
 * @property {string} [back]
 */

/**
 * @typedef {object} Item
 * @property {File} file
 * @property {number} place Where the server knows it; never used twice.
 * @property {'waiting' | 'sending' | 'there' | 'wrong'} state
 * @property {string} note Why it is wrong.
 * @property {number} sent Share that has arrived, 0 to 1.
 * @property {string} [picture]
 */

/** @type {Data} */
const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}');
const { words } = data;
const page = document.getElementById('page') ?? document.body;

/** Files that are sent at the same time: more only share the line. */
const atOnce = 2;
/** Pauses before a broken upload is tried again, ms: phones change networks. */
const pauses = [1000, 3000, 8000];

/** @type {Item[]} */
let items = [];
let nextPlace = 0;
let isSending = false;
let notice = '';

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 */
const element = (name, attributes = {}, children = []) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

/** @param {string} key */
const word = key => words[key] ?? '';

/** @param {number} bytes */
const megabytes = bytes => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;

const heading = () => [
  element('div', { class: 'brand' }, ['Reelay']),
  element('h1', {}, [word('title')]),
  element('p', {}, [word('intro')]),
];

/**
 * @param {string} sign
 * @param {string} text
 */
const showEnd = (sign, text) => {
  const back = data.back ? [element('a', { class: 'go', href: data.back }, [word('back')])] : [];
  page.replaceChildren(
    element('div', { class: 'end', role: 'status' }, [
      element('div', { class: 'sign', 'aria-hidden': 'true' }, [sign]),
      element('h1', {}, [text]),
      ...back,
    ]),
  );
};

const picker = /** @type {HTMLInputElement} */ (
  element('input', { type: 'file', multiple: '', accept: data.accept ?? '', hidden: '', id: 'picker' })
);

/** @param {File} file */
const extensionOf = ({ name }) => (/\.(\w{1,5})$/.exec(name)?.[1] ?? '').toLowerCase();

/** The server looks again. @param {File} file */
const isUsable = file =>
  /^(?:image|video|audio)\//.test(file.type) || data.accept.split(',').includes(`.${extensionOf(file)}`);

/** @param {Iterable<File>} files */
const add = files => {
  notice = '';
  for (const file of files) {
    if (items.length >= data.most) {
      notice = word('too-many');
      break;
    }
    const wrong = !isUsable(file) ? 'unsupported' : file.size > data.largest ? 'too-large' : undefined;
    items.push({
      file,
      place: nextPlace++,
      state: wrong ? 'wrong' : 'waiting',
      note: wrong ? word(wrong) : '',
      sent: 0,
      ...(file.type.startsWith('image/') ? { picture: URL.createObjectURL(file) } : {}),
    });
  }
  show();
};

/** @param {Item} item */
const remove = item => {
  items = items.filter(other => other !== item);
  if (item.picture) URL.revokeObjectURL(item.picture);
  show();
};

/** @param {Item} item */
const stateOf = item => {
  if (item.state === 'wrong') return item.note;
  if (item.state === 'there') return `✓ ${megabytes(item.file.size)}`;
  if (item.state === 'sending') return `${Math.round(item.sent * 100)}% · ${megabytes(item.file.size)}`;
  return megabytes(item.file.size);
};

/** @param {Item} item */
const row = item => {
  const sign = extensionOf(item.file).toUpperCase() || '?';
  const picture = item.picture
    ? element('img', { class: 'picture', src: item.picture, alt: '' })
    : element('div', { class: 'picture' }, [sign]);
  // What this browser cannot show, as a HEIC.
  picture.addEventListener('error', () => picture.replaceWith(element('div', { class: 'picture' }, [sign])));
  const parts = [
    picture,
    element('div', { class: 'name', title: item.file.name }, [item.file.name]),
    element('div', { class: 'state' }, [stateOf(item)]),
  ];
  if (item.state === 'sending') {
    parts.push(element('progress', { max: '1', value: String(item.sent), 'aria-label': item.file.name }));
  } else if (!isSending && item.state !== 'there') {
    const button = element('button', { class: 'remove', type: 'button', 'aria-label': word('remove') }, [
      '×',
    ]);
    button.addEventListener('click', () => remove(item));
    parts.push(button);
  }
  return element('li', { class: item.state }, parts);
};

const show = () => {
  const drop = element('button', { class: items.length > 0 ? 'drop small' : 'drop', type: 'button' }, [
    element('b', {}, [word(items.length > 0 ? 'add' : 'choose')]),
    ...(items.length > 0 ? [] : [element('small', {}, [word('drop')])]),
  ]);
  drop.addEventListener('click', () => picker.click());
  const isBroken = items.some(item => item.state === 'wrong' && item.note === word('interrupted'));
  const go = /** @type {HTMLButtonElement} */ (
    element('button', { class: 'go', type: 'button' }, [
      word(isSending ? 'sending' : isBroken ? 'retry' : 'send'),
    ])
  );
  go.disabled = isSending;
  go.addEventListener('click', send);
  page.replaceChildren(
    ...heading(),
    ...(items.length > 0 ? [element('ul', {}, items.map(row))] : []),
    ...(isSending ? [] : [drop]),
    ...(items.some(item => item.state !== 'wrong') || isBroken ? [go] : []),
    ...(notice === '' ? [] : [element('p', { class: 'notice', role: 'alert' }, [notice])]),
  );
};

/** Only what moves: a row that is made anew would lose its picture for a moment. @param {Item} item */
const showProgress = item => {
  const shown = page.querySelectorAll('li')[items.indexOf(item)];
  const bar = shown?.querySelector('progress');
  const state = shown?.querySelector('.state');
  if (bar) bar.value = item.sent;
  if (state) state.textContent = stateOf(item);
};

/**
 * @param {string} path
 * @param {unknown} body
 */
const ask = async (path, body) => {
  const response = await fetch(`${location.pathname.replace(/\/$/, '')}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status === 410) throw new Gone();
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
};

class Gone extends Error {}

/** @param {Item} item */
const described = ({ file, place }) => ({
  place,
  name: file.name,
  size: file.size,
  ...(file.type === '' ? {} : { mimeType: file.type }),
});

/**
 * fetch() tells nothing about how far an upload is.
 * @param {string} url
 * @param {Item} item
 * @returns {Promise<void>}
 */
const put = (url, item) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.addEventListener('progress', event => {
      item.sent = event.total > 0 ? event.loaded / event.total : 0;
      showProgress(item);
    });
    request.addEventListener('load', () =>
      request.status < 300 ? resolve() : reject(new Error(`${request.status}`)),
    );
    request.addEventListener('error', () => reject(new Error('network')));
    request.addEventListener('abort', () => reject(new Error('aborted')));
    request.send(item.file);
  });

/** @param {Item} item */
const sendOne = async item => {
  item.state = 'sending';
  item.note = '';
  show();
  for (let attempt = 0; ; attempt++) {
    try {
      item.sent = 0;
      const place = await ask('files', described(item));
      if (place.is !== 'welcome') {
        item.state = 'wrong';
        item.note = word(place.is);
        break;
      }
      await put(place.url, item);
      item.state = 'there';
      break;
    } catch (error) {
      if (error instanceof Gone) throw error;
      const pause = pauses[attempt];
      if (pause === undefined) {
        item.state = 'wrong';
        item.note = word('interrupted');
        break;
      }
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
  show();
};

const send = async () => {
  isSending = true;
  notice = '';
  const waiting = items.filter(
    item => item.state === 'waiting' || (item.state === 'wrong' && item.note === word('interrupted')),
  );
  show();
  try {
    const next = async () => {
      for (let item = waiting.shift(); item; item = waiting.shift()) await sendOne(item);
    };
    await Promise.all(Array.from({ length: atOnce }, next));
    const isComplete = items.every(item => item.state === 'there' || item.note !== word('interrupted'));
    const there = items.filter(item => item.state === 'there');
    if (isComplete && there.length > 0) {
      await ask('done', { files: there.map(described) });
      window.removeEventListener('beforeunload', warn);
      return showEnd('✓', word('done'));
    }
  } catch (error) {
    if (error instanceof Gone) return showEnd('×', word('expired'));
    notice = word('interrupted');
  }
  isSending = false;
  show();
};

/** @param {BeforeUnloadEvent} event */
const warn = event => {
  if (isSending) event.preventDefault();
};

const openPage = () => {
  document.body.append(picker);
  picker.addEventListener('change', () => {
    add(picker.files ?? []);
    // The same file may be chosen again.
    picker.value = '';
  });
  document.addEventListener('dragover', event => {
    event.preventDefault();
    page.querySelector('.drop')?.classList.add('over');
  });
  document.addEventListener('dragleave', () => page.querySelector('.drop')?.classList.remove('over'));
  document.addEventListener('drop', event => {
    event.preventDefault();
    if (!isSending) add(event.dataTransfer?.files ?? []);
  });
  window.addEventListener('beforeunload', warn);
  show();
};

if (data.state === 'open') openPage();
else showEnd(data.state === 'used' ? '✓' : '×', word(data.state === 'used' ? 'used' : 'expired'));
