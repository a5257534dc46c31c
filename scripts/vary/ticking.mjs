// A countdown in the page, read as it ticks.
import { made } from './texts.mjs';

/** @type {import('./kinds.mjs').Change} */
export const ticking = {
  name: 'ticking page',
  change(page, { random }) {
    const clock = made(page, 'p', '남은 시간 ');
    const shown = made(page, 'b', '02:59');
    clock.append(shown);
    if (random() < 0.5) page.body.append(clock);
    else page.body.prepend(clock);
    return {
      steady: ['02:58', '01:00', '00:09'].map((time) => () => {
        shown.textContent = time;
      }),
    };
  },
};
