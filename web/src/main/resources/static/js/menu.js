/* The menu's editor: one more option, one less, and which dish is open. */
(() => {
  'use strict';
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

  document.addEventListener('click', event => {
    const more = event.target.closest('[data-option-more]');
    if (more) {
      const row = $$('.option-new', more.closest('fieldset')).at(-1);
      const next = row.cloneNode(true);
      $$('input', next).forEach(input => { input.value = ''; });
      row.after(next);
      next.querySelector('[name=optionName]').focus();
    }
    const remove = event.target.closest('[data-option-remove]');
    if (remove) {
      const row = remove.closest('.option');
      if (row.matches('.option-new') && $$('.option-new').length === 1) $$('input', row).forEach(input => { input.value = ''; });
      else row.remove();
    }
  });

  function mark() {
    const open = document.querySelector('[data-editing]')?.dataset.editing;
    $$('.dish').forEach(dish => dish.classList.toggle('dish-opened', dish.dataset.dish === open));
  }
  document.addEventListener('htmx:afterSettle', mark);
  document.addEventListener('DOMContentLoaded', mark);
})();
