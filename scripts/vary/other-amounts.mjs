// Every sum of the page times the same number, so that what added up adds up; hidden fields as well.
import { oneOf } from './random.mjs';
import { textsOf } from './texts.mjs';

/** A sum as it is written where one is meant: in groups, or with its currency. */
export const moneyPattern = /(?<![\d.,-])(?:\d{1,3}(?:,\d{3})+|\d{3,7}(?=\s*원))(?![\d.-])/;
const MOST = 1_000_000;
const SMALL = [2, 3, 5, 7];

const grouped = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** @type {import('./kinds.mjs').Change} */
export const otherAmounts = {
  name: 'other amounts',
  change(page, { random, answer }) {
    const texts = textsOf(page.documentElement);
    const sums = new Set(
      texts.flatMap(({ data }) =>
        (data.match(new RegExp(moneyPattern, 'g')) ?? []).map((sum) => Number(sum.replaceAll(',', ''))),
      ),
    );
    const { amount = null } = answer ?? {};
    if (sums.size === 0 || (amount !== null && !sums.has(amount))) return false;
    // A sum that cannot be billed by phone is another answer, and rightly so.
    const factors = SMALL.filter((factor) => factor * Math.max(amount ?? 0) <= MOST);
    if (factors.length === 0) return false;
    const factor = oneOf(factors, random);
    const times = (text) =>
      text.replace(/(?<![\d.,\w-])(?:\d{1,3}(?:,\d{3})+|\d{3,7})(?![\d.,\w-])/g, (written) => {
        const value = Number(written.replaceAll(',', ''));
        if (!sums.has(value)) return written;
        return written.includes(',') ? grouped(value * factor) : String(value * factor);
      });
    for (const text of texts) text.data = times(text.data);
    for (const option of page.querySelectorAll('option')) option.textContent = times(option.textContent);
    for (const field of page.querySelectorAll('input[value]'))
      field.setAttribute('value', times(field.getAttribute('value')));
    return { factor };
  },
};
