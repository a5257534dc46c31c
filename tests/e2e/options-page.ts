import { press, typeInto } from '../../scripts/own-page.mjs';
import type { World } from './harness.ts';

/** Erases everything the way a person has to: the confirmation is typed. */
export async function eraseByHand(world: World): Promise<void> {
  const page = await world.session.openOwn('src/options/index.html');
  await typeInto(page, /지/, '지우기');
  await press(page, /지우/);
  await page.close();
}
