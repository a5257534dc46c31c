// What is drawn: a state of tests/unit/fakes/snapshot.ts, a size, and what a person does first.
const POPUP = [[360, 500]];
const PAGE = [
  [1280, 900],
  [390, 800],
];

const click = (selector) => (page) => page.click(selector);
const openForm = click('.popup-foot .button');

async function logged(page, typed) {
  await openForm(page);
  await page.type('.entry-form input[type=text]', typed);
}

const popup = (states) => [
  ...states.map((state) => ({ name: state, state })),
  { name: 'form', act: (page) => logged(page, '1만2천') },
  {
    name: 'form-error',
    act: async (page) => {
      await logged(page, '12,00');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'form-day',
    act: async (page) => {
      await openForm(page);
      await page.click('.entry-form .button-quiet');
    },
  },
  { name: 'menu', act: click('.entry .icon-button') },
  {
    name: 'delete',
    act: async (page) => {
      await page.click('.entry .icon-button');
      await page.click('.entry-actions .button:last-child');
    },
  },
  { name: 'paid', state: 'unpaid', act: click('.bill-row .button') },
  { name: 'failed', state: 'unpaid', browser: { refuse: 'storage-failed' }, act: click('.bill-row .button') },
  { name: 'limit', state: 'first', act: click('.first-limit .button') },
  { name: 'blocked', browser: { blocked: true }, act: click('.popup-foot-buttons .button:last-child') },
];

const HOSTS = ['https://shop.example/*', 'https://a-very-long-name.of-a-shop.example/*'];

const options = () => [
  { name: 'all', isFull: true, sizes: [...PAGE, [320, 700]] },
  { name: 'several', state: 'several-lines', isFull: true, browser: { extraHosts: HOSTS } },
  { name: 'unpaid', state: 'unpaid', hash: '#bills' },
  { name: 'problems', state: 'problems', hash: '#data' },
  { name: 'saved', act: click('.choice:nth-of-type(3)') },
  { name: 'failed', browser: { refuse: 'storage-failed' }, act: click('.choice:nth-of-type(3)') },
  { name: 'setup', state: 'first', hash: '#setup' },
  { name: 'setup-kt', state: 'first', hash: '#setup', act: (page) => page.select('.setup select', 'kt') },
  { name: 'setup-error', state: 'first', hash: '#setup', act: click('.setup-actions .button-primary') },
  { name: 'ready', state: 'first', hash: '#setup', act: click('.setup-actions .button:last-child') },
];

/** Every picture of both surfaces. */
export const plans = (states) => [
  ...popup(states).map((plan) => ({ surface: 'popup', state: 'normal', sizes: POPUP, ...plan })),
  ...options().map((plan) => ({ surface: 'options', state: 'normal', sizes: PAGE, ...plan })),
];
