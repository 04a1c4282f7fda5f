const hall = document.getElementById('hall');
async function renew() {
try {
const answer = await fetch(location.href, { cache: 'no-store' });
if (!answer.ok) return;
const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('hall');
if (!fresh || fresh.innerHTML === hall.innerHTML) return;
const first = () => hall.querySelector('tbody tr')?.textContent ?? '';
const before = first();
hall.replaceChildren(...fresh.childNodes);
if (first() && first() !== before) document.getElementById('said').textContent = first();
} catch {
}
}
if (hall) setInterval(renew, Number(hall.dataset.renew) * 1000);
const print = document.querySelector('[data-print]');
if (print) {
print.hidden = false;
print.addEventListener('click', () => window.print());
}
