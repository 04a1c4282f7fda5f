// One key for each decision. Keys act only while the page says so, and never while somebody writes.
(() => {
  'use strict';
  let sent = false;
  const buttons = () => [...document.querySelectorAll('button[data-key]')];
  const isWriting = element => element instanceof Element && element.closest('input:not([type=hidden]), textarea, select') !== null;
  document.addEventListener('keydown', event => {
    if (document.body.dataset.keys !== 'on' || sent || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey
      || isWriting(event.target)) {
      return;
    }
    // The place of the key counts too, for keyboards that compose Vietnamese letters.
    const pressed = [event.key.toLowerCase(), event.code.replace(/^(Key|Digit|Numpad)/, '').toLowerCase()];
    const button = buttons().find(one => !one.disabled && one.dataset.key.split(' ').some(key => pressed.includes(key)));
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
  document.addEventListener('submit', event => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  window.addEventListener('pageshow', () => {
    sent = false;
  });
})();
