const dialog = document.getElementById('shared-machine');
const { start, stays, warn, end } = dialog.dataset;
let touched = Date.now();
let told = Date.now();
function here() {
touched = Date.now();
if (dialog.open) dialog.close();
if (touched - told > 15000) {
told = touched;
fetch(stays, { cache: 'no-store' }).catch(() => {});
}
}
['pointerdown', 'keydown', 'input', 'wheel'].forEach((name) => document.addEventListener(name, here, { passive: true }));
document.querySelectorAll('form, input, textarea').forEach((one) => one.setAttribute('autocomplete', 'off'));
setInterval(() => {
const idle = (Date.now() - touched) / 1000;
if (idle >= Number(end)) location.replace(start);
else if (idle >= Number(warn) && !dialog.open) dialog.showModal();
}, 500);
