// The screen in the hall renews itself and says who is called; a ticket is printed at a touch. Without scripts the page is asked for again.
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
    // The network is away: what is shown stays, and the next round asks again.
  }
}

if (hall) setInterval(renew, Number(hall.dataset.renew) * 1000);

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
