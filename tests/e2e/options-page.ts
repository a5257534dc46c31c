import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/banner.mjs';
import { press, shownText, toggle, typeInto } from '../../scripts/own-page.mjs';
import type { World } from './harness.ts';

export async function openOptions(world: World): Promise<Page> {
  const page = await world.session.openOwn('src/options/index.html');
  await until('options', () => shownText(page));
  return page;
}

/** Erases everything the way a person has to: by typing the word that is asked for. */
export async function eraseByHand(world: World): Promise<void> {
  const page = await openOptions(world);
  await typeInto(page, /지우려면/, '지워');
  await press(page, /^모두 지우기$/);
  await until('refusal of the wrong word', async () =>
    (await shownText(page))?.includes('적어야 지울 수 있어요'),
  );
  await typeInto(page, /지우려면/, '지우기');
  await press(page, /^모두 지우기$/);
  await until('erased', async () => (await shownText(page))?.includes('모두 지웠어요'));
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

/** Answers the set-up page as a person does; `undefined` skips it. */
export async function finishSetup(page: Page, answers: FirstAnswers | undefined): Promise<string> {
  if (answers !== undefined) {
    await page.bringToFront();
    await page.select('select', answers.carrier);
    await typeInto(page, /소액결제 한도/, answers.limit);
  }
  await press(page, answers === undefined ? /^나중에 할게요$/ : /^시작하기$/);
  return until('ready', async () => {
    const text = await shownText(page);
    return text?.includes('준비됐어요') ? text : undefined;
  });
}
