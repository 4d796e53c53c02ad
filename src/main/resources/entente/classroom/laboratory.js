import { el } from './dom.js';
import { tell } from './server.js';
import { words } from './words.js';

/** The page that runs both worlds in a browser: what hands it out, or where it lies. */
export function laboratory(lesson, key) {
  if (lesson.view.laboratory) {
    return [el('a', { id: 'laboratory', href: lesson.view.laboratory, target: '_blank', title: words.laboratoryIs }, words.laboratory),
      lesson.view.class && !lesson.view.class.ended && el('span', { class: 'hint' }, words.handedOut)];
  }
  const button = el('button', { id: 'hand-out', title: words.laboratoryIs, onclick: handOut }, words.handOut);
  async function handOut() {
    button.disabled = true;
    button.textContent = words.handingOut;
    await tell('/api/laboratory', key, {});
    button.disabled = false;
    button.textContent = words.handOut;
  }
  return button;
}
