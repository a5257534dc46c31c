import type { PageFacts } from '../../../src/detection/page/page-facts.ts';

/** Facts of a page that has only what is given. */
export const factsOf = (facts: Partial<PageFacts>): PageFacts => ({
  url: 'https://shop.example.kr/pay',
  title: '',
  text: '',
  headings: [],
  logos: [],
  buttons: [],
  choices: [],
  fields: [],
  checks: [],
  forms: [],
  ids: [],
  ...facts,
});
