// Saves a criterion of a sheet when its fields are left. Without it the form is saved by its button.
const form = document.getElementById('phieu');

async function save(criterion) {
  const sent = new URLSearchParams();
  criterion.querySelectorAll('input, select, textarea').forEach((field) => sent.append(field.name, field.value));
  form.querySelectorAll(':scope > input[type="hidden"]').forEach((field) => sent.append(field.name, field.value));
  const said = criterion.querySelector('[data-autosaved]');
  try {
    const answer = await fetch(form.dataset.autosave, { method: 'POST', body: sent, credentials: 'same-origin' });
    said.textContent = answer.status === 204 ? form.dataset.saved
      : answer.status === 422 ? await answer.text() : form.dataset.unsaved;
  } catch {
    said.textContent = form.dataset.unsaved;
  }
}

form?.querySelectorAll('[data-criterion]').forEach((criterion) =>
  criterion.addEventListener('change', () => save(criterion)));
