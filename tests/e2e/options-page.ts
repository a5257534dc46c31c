import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { press, shownText, toggle, typeInto } from '../../scripts/own-page.mjs';
import { named, says, sentence } from '../../scripts/says.mjs';
import type { World } from './harness.ts';

async function openOptions(world: World): Promise<Page> {
  const page = await world.session.openOwn('src/options/index.html');
  await until('options', () => shownText(page));
  return page;
}

/** Erases everything the way a person has to: by typing the word that is asked for. */
export async function eraseByHand(world: World): Promise<void> {
  const page = await openOptions(world);
  const word = sentence('optionsEraseWord');
  await typeInto(page, says('optionsEraseAsk'), `${word} 아니`);
  await press(page, named('optionsErase'));
  await until('refusal of the wrong word', async () =>
    says('optionsEraseWrong').test((await shownText(page)) ?? ''),
  );
  await typeInto(page, says('optionsEraseAsk'), word);
  await press(page, named('optionsErase'));
  await until('erased', async () => says('optionsErased').test((await shownText(page)) ?? ''));
  await page.close();
}

/** Turns a switch over and waits until that was saved. */
export async function turnSwitch(world: World, label: RegExp): Promise<void> {
  const page = await openOptions(world);
  const before = JSON.stringify((await world.snapshot()).settings);
  await toggle(page, label);
  await until('saved', async () => JSON.stringify((await world.snapshot()).settings) !== before);
  await page.close();
}

export interface FirstAnswers {
  readonly carrier: string;
  readonly limit: string;
}

/** Asked for in the page itself: puppeteer does not learn the address of an add-on's page in Firefox. */
const isSetup = (page: Page) =>
  page.evaluate(() => location.href.endsWith('src/options/index.html#setup')).catch(() => false);

/** The set-up page, which opens by itself on the first day. */
export const setupPage = (world: World): Promise<Page> =>
  until('set-up page', async () => {
    for (const page of await world.session.browser.pages()) if (await isSetup(page)) return page;
    return undefined;
  });

/** Answers the set-up page as a person does; `undefined` skips it. */
export async function finishSetup(page: Page, answers: FirstAnswers | undefined): Promise<string> {
  if (answers !== undefined) {
    await page.bringToFront();
    await page.waitForSelector('select');
    await page.select('select', answers.carrier);
    await typeInto(page, named('optionsLimit_phone'), answers.limit);
  }
  await press(page, answers === undefined ? named('setupLater') : named('setupFinish'));
  return until('ready', async () => {
    const text = await shownText(page);
    return says('setupReadyTitle').test(text ?? '') ? text : undefined;
  });
}

/** The settings' part for files in and out, in a tab of its own. */
export async function openExchange(world: World): Promise<Page> {
  const page = await world.session.openOwn('src/options/index.html#exchange');
  await until('options', () => shownText(page));
  // A press aims where the button stands; a page that glides on while it is scrolled moves it away.
  await page.evaluate(() => {
    document.documentElement.style.scrollBehavior = 'auto';
  });
  return page;
}

/** Chooses a file to take in, and waits until its rows are shown. */
export async function chooseImport(page: Page, path: string): Promise<void> {
  const input = await page.$('#exchange input[type=file]');
  if (input === null) throw new Error('no file input');
  await input.uploadFile(path);
  await page.waitForSelector('.import-table');
}
