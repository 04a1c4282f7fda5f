// The officers' workspace: htmx swaps an answer of 422 too, so that findings show in place.
import htmx from 'htmx.org';

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '422', swap: true },
  { code: '[45]..', swap: false, error: true },
];
window.htmx = htmx;

// A form whose questions depend on its answers: when one is chosen, the sections whose questions change are asked for anew and
// put in place. Without scripts they come when the form is sent.
const names = (section) => [...section.querySelectorAll('[name]')].map((field) => field.name).join(' ');

let asked = 0;

// What was typed while the answer was on its way stays.
function keep(here, section, sent) {
  for (const field of section.querySelectorAll('input:not([type=radio], [type=checkbox]), textarea')) {
    const typed = [...here.querySelectorAll('[name]')].find((old) => old.name === field.name);
    if (typed && typed.value !== sent.get(field.name)) field.value = typed.value;
  }
}

async function askAnew(part) {
  const mine = ++asked;
  const form = part.closest('form');
  const sent = new FormData(form);
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: new URLSearchParams(sent) });
  if (!answer.ok) return;
  const page = await answer.text();
  // A slow answer may come after something else was chosen: put in place, it would take that choice away.
  if (mine !== asked) return;
  const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(part.id);
  if (!fresh) return;
  const focused = document.activeElement?.id;
  for (const old of [...part.children]) {
    if (!fresh.querySelector(`#${CSS.escape(old.id)}`)) old.remove();
  }
  let before = null;
  for (const section of [...fresh.children]) {
    const here = document.getElementById(section.id);
    if (!here) before ? before.after(section) : part.prepend(section);
    else if (names(here) !== names(section)) {
      keep(here, section, sent);
      here.replaceWith(section);
    }
    before = document.getElementById(section.id);
  }
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

document.addEventListener('change', (event) => {
  const part = event.target.closest('[data-asks-anew]');
  if (part && event.target.matches('input[type=radio], select')) askAnew(part);
});
