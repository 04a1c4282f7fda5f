// What is typed is kept when its field is left, and the page that citizens will see is shown anew. Each button works without this.
const form = document.getElementById('to-khai');
let waiting = Promise.resolve();

function take(page, id) {
  const here = document.getElementById(id);
  const there = page.getElementById(id);
  if (here && there) {
    const open = [...here.querySelectorAll('details')].map((one) => one.open);
    here.innerHTML = there.innerHTML;
    here.querySelectorAll('details').forEach((one, i) => { one.open = one.open || open[i] === true; });
  }
}

async function keep() {
  const sent = new URLSearchParams(new FormData(form));
  sent.set('lam', 'luu');
  for (const name of ['moi-vi', 'moi-en']) sent.delete(name);
  const answer = await fetch(form.action, { method: 'POST', body: sent, credentials: 'same-origin' });
  if (!answer.ok || !answer.url.includes('/to-khai/sua')) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const id of ['dau', 'xet', 'cay', 'sua-xet']) take(page, id);
  document.querySelectorAll('iframe[data-preview]').forEach((frame) => frame.contentWindow.location.reload());
}

// What the pane shows is in view in the tree and on the page beside it.
function show(frame) {
  const at = frame.dataset.at;
  const inner = frame.contentDocument;
  const question = at && (inner?.getElementById(at) ?? inner?.querySelector(`[id^="${at}-"]`));
  if (question) {
    frame.contentWindow.scrollTo(0, question.getBoundingClientRect().top + frame.contentWindow.scrollY - 120);
  }
}

document.querySelectorAll('iframe[data-preview]').forEach((frame) => {
  frame.addEventListener('load', () => show(frame));
  show(frame);
});
const tree = document.getElementById('cay');
const here = tree?.querySelector('[aria-current]');
if (here) tree.scrollTop += here.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 2;

form?.addEventListener('change', (event) => {
  const field = event.target;
  if (field.matches('#moi-vi, #moi-en, #moi-kieu, #moi-khoi, #moi-phep, #sang-trang')) return;
  if (field.dataset.reloads) {
    form.requestSubmit(form.querySelector('button[name="lam"][value="luu"]'));
    return;
  }
  waiting = waiting.then(keep, keep);
});

// A button that is pressed while something is being kept waits for it: it would send marks of before.
let isWaited = false;
form?.addEventListener('submit', (event) => {
  if (isWaited) return;
  event.preventDefault();
  const button = event.submitter;
  // Not before this event is over: a form that is being sent cannot be sent.
  waiting.catch(() => {}).then(() => setTimeout(() => { isWaited = true; form.requestSubmit(button); }));
});
