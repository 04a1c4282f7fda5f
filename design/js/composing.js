// The paper beside the form follows what is typed. Without this script a button does it.
const form = document.getElementById('soan');
const WAIT_MS = 900;

// A field goes to where somebody writes; an answer that has no field yet is left to the server.
function insert(select) {
  const text = document.getElementById(select.dataset.vao);
  const chosen = select.selectedOptions[0];
  if (select.value === '' || select.value.startsWith('c:')) {
    return;
  }
  const isAimed = text.dataset.caret === '1';
  const before = isAimed || /(^|\s)$/.test(text.value) ? '' : ' ';
  text.setRangeText(`${before}{${chosen.label}}`, isAimed ? text.selectionStart : text.value.length, isAimed ? text.selectionEnd : text.value.length, 'end');
  select.value = '';
  text.focus();
}

// Nothing was kept: the answer says of which field, and why.
function refuse(page) {
  for (const error of page.querySelectorAll('.govuk-error-message[id$="-error"]')) {
    const own = document.getElementById(error.id.replace(/-error$/, ''));
    const part = own?.closest('.govuk-summary-card') ?? own?.closest('.govuk-form-group');
    part?.querySelector('[data-noi]')?.replaceChildren(error);
  }
}

class Desk {
  constructor() {
    Object.assign(this, { isKeeping: false, isAsked: false, isLeaving: false, timer: 0 });
    form.addEventListener('input', () => this.soon());
    form.addEventListener('focusin', (event) => {
      event.target.dataset.caret = '1';
    });
    form.addEventListener('change', (event) => {
      if (event.target.dataset.vao) {
        insert(event.target);
      }
      this.soon();
    });
    form.addEventListener('submit', () => {
      clearTimeout(this.timer);
      this.isLeaving = true;
    });
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), WAIT_MS);
  }

  async keep() {
    if (this.isKeeping) {
      this.isAsked = true;
      return;
    }
    this.isKeeping = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!this.isLeaving && page.getElementById('soan')) {
        this.bring(page);
      } else if (!this.isLeaving) {
        refuse(page);
      }
    } catch {
      // The next button sends what is not kept yet.
    } finally {
      this.isKeeping = false;
      if (this.isAsked) {
        this.isAsked = false;
        this.soon();
      }
    }
  }

  // What somebody types in stays as it is; what is said of it and the paper are the server's.
  bring(page) {
    form.elements.ban.value = page.querySelector('#soan [name="ban"]').value;
    for (const select of form.querySelectorAll('[data-vao]')) {
      if (select.value !== '') {
        document.getElementById(select.dataset.vao).value = page.getElementById(select.dataset.vao).value;
        select.replaceChildren(...page.getElementById(select.id).childNodes);
        select.value = '';
      }
    }
    for (const said of document.querySelectorAll('[data-noi]')) {
      said.replaceChildren(...(page.getElementById(said.id)?.childNodes ?? []));
    }
    const buttons = document.getElementById('cac-nut');
    if (!buttons.contains(document.activeElement)) {
      buttons.replaceChildren(...page.getElementById('cac-nut').childNodes);
    }
    document.getElementById('ban-in').replaceChildren(...page.getElementById('ban-in').childNodes);
  }
}

if (form) {
  new Desk();
}
