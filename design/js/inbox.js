// Keys for the inbox and for a task's page. Everything is reached without them; who does not want them turns them off.
const help = document.getElementById('keys');
const OFF = 'motcua.keys.off';
const rows = [...document.querySelectorAll('tr[data-row]')];
let at = -1;

const isOff = () => localStorage.getItem(OFF) === '1';
const box = (row) => row?.querySelector('input[type="checkbox"]');

function name() {
  help.querySelector('button').textContent = isOff() ? help.dataset.on : help.dataset.off;
}

function stand(row) {
  if (rows.length > 0) {
    at = Math.min(Math.max(row, 0), rows.length - 1);
    rows.forEach((one, i) => one.classList.toggle('mc-row--here', i === at));
    rows[at].querySelector('[data-open]').focus();
  }
}

function follow(selector) {
  document.querySelector(selector)?.click();
}

function chooseAll() {
  const all = rows.every((row) => box(row).checked);
  rows.forEach((row) => {
    box(row).checked = !all;
  });
}

function give() {
  const to = document.getElementById('to');
  if (to) {
    to.closest('details').open = true;
    to.focus();
  }
}

// The first thing that can be filled in where it is decided.
function decide() {
  const part = document.querySelector('.mc-desk__decide');
  const field = part?.querySelector('form input:not([type="hidden"]), form textarea, form select, form button');
  field?.focus();
}

const list = {
  j: () => stand(at + 1),
  k: () => stand(at - 1),
  x: () => box(rows[at])?.click(),
  a: chooseAll,
  g: give,
  '/': () => document.getElementById('q')?.focus(),
  n: () => follow('.govuk-pagination__next a'),
  p: () => follow('.govuk-pagination__prev a'),
};
const task = {
  n: () => follow('.mc-beside a[rel="next"]'),
  p: () => follow('.mc-beside a[rel="prev"]'),
  u: () => follow('.govuk-back-link'),
  d: decide,
};

function press(event) {
  const isTyped = event.target.closest('textarea, select, input:not([type="checkbox"]):not([type="radio"]), [contenteditable]');
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyped || isOff()) {
    return;
  }
  const keys = document.getElementById('q') ? list : task;
  const act = event.key === '?' ? () => { help.open = !help.open; help.querySelector('summary').focus(); } : keys[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
}

// A text block goes to where somebody writes, also by keyboard: a choice above each field for reasons and opinions.
function offer(blocks) {
  const texts = [...blocks.querySelectorAll('.govuk-summary-list__row')];
  for (const field of document.querySelectorAll('textarea:is([name^="ly-do"], [name="y-kien"], [name="noi-dung-bo-sung"])')) {
    const choice = document.createElement('select');
    choice.className = 'govuk-select mc-blocks';
    choice.setAttribute('aria-label', `${blocks.dataset.label}: ${document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? ''}`);
    choice.append(new Option(blocks.dataset.label, ''));
    texts.forEach((text, i) => choice.append(new Option(text.querySelector('dt').textContent, i)));
    choice.addEventListener('change', () => {
      if (choice.value !== '') {
        const body = texts[Number(choice.value)].querySelector('dd').textContent;
        const before = field.value === '' || /\s$/.test(field.value) ? '' : ' ';
        field.setRangeText(before + body, field.value.length, field.value.length, 'end');
        choice.value = '';
        field.focus();
      }
    });
    field.before(choice);
  }
}

const blocks = document.getElementById('text-blocks');
if (blocks) {
  offer(blocks);
}
if (help) {
  help.hidden = false;
  name();
  help.querySelector('button').addEventListener('click', () => {
    localStorage.setItem(OFF, isOff() ? '0' : '1');
    name();
  });
  document.addEventListener('keydown', press);
  document.addEventListener('focusin', (event) => {
    const row = event.target.closest('tr[data-row]');
    if (row) {
      at = rows.indexOf(row);
    }
  });
}
