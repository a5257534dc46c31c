// A page that is empty first, then has its frame with sums still at nothing, then is there.
import { moneyPattern } from './other-amounts.mjs';
import { moveInto, textsOf } from './texts.mjs';

/** @type {import('./kinds.mjs').Change} */
export const late = {
  name: 'late page',
  change(page) {
    const store = page.createElement('div');
    const sums = textsOf(page.body).filter(({ data }) => moneyPattern.test(data));
    const written = sums.map(({ data }) => data);
    const fields = [...page.body.querySelectorAll('input[value]')];
    const values = fields.map((field) => field.getAttribute('value'));
    moveInto(page.body, store);
    return {
      before: [
        () => undefined,
        () => {
          moveInto(store, page.body);
          for (const sum of sums) sum.data = sum.data.replace(new RegExp(moneyPattern, 'g'), '0');
          for (const [index, field] of fields.entries())
            if (
              moneyPattern.test(`${values[index]}원`) &&
              field.type !== 'radio' &&
              field.type !== 'checkbox'
            )
              field.setAttribute('value', '0');
        },
      ],
      last: () => {
        for (const [index, sum] of sums.entries()) sum.data = written[index];
        for (const [index, field] of fields.entries()) field.setAttribute('value', values[index]);
      },
    };
  },
};
