import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { checkoutUrl } from '../../scripts/demo/drive.mjs';
import { press, shownText } from '../../scripts/own-page.mjs';
import { named, says } from '../../scripts/says.mjs';
import { setLimit, spend } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';
import { ledgerNow } from './ledger-now.ts';
import { ownPage, pressedPopup } from './popup-page.ts';

/** A carrier's page: two payments of that day, the limit, and what is left. */
const carrierPage = (day: string) => `<!doctype html><html lang="ko"><body><h1>소액결제 이용내역</h1>
<dl><dt>이용한도</dt><dd>500,000원</dd><dt>이용금액</dt><dd>42,000원</dd><dt>잔여한도</dt><dd>458,000원</dd></dl>
<table><tr><th>결제일</th><th>이용업체명</th><th>결제대행사</th><th>금액</th><th>상태</th></tr>
<tr><td>${day}</td><td>도서상점</td><td>다날</td><td>30,000원</td><td>결제완료</td></tr>
<tr><td>${day}</td><td><b onclick="alert(1)">게임&lt;나라&gt;</b></td><td>페이레터</td><td>12,000원</td><td>결제완료</td></tr>
<tr><td>${day}</td><td>constructor</td><td>다날</td><td>1,000,000,000원</td><td>결제완료</td></tr></table></body></html>`;

/** Only a press on the toolbar icon lets the page be read. */
describe.each(KINDS)('the carrier’s page, looked at from the popup in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
    await setLimit(world, 300_000);
  });
  afterAll(() => world?.close());

  test('is compared with the log, writes what is confirmed and nothing before, and one undo takes it back', async () => {
    const { today } = await world.snapshot();
    await spend(world, 30_000);
    const page = await world.newPage(checkoutUrl({ item: 'coin' }));
    await page.setContent(carrierPage(today));
    const popup = await pressedPopup(world, page);
    const before = await page.content();
    await press(popup, named('popupCheckPage'));

    const compare = await ownPage(world, 'src/compare/');
    const text = await until('difference', async () => {
      const shown = await shownText(compare);
      return says('compareCounts', '1', '1', '0').test(shown ?? '') ? shown : undefined;
    });
    expect(text).toContain('게임<나라>');
    expect(text).toContain('458,000');
    expect((await world.stored('local'))['compare']).toBeUndefined();
    expect(await ledgerNow(world)).toMatchObject({ entries: [{ amount: 30_000 }], used: 30_000 });
    expect(await page.content()).toBe(before);

    await (await compare.$('.compare-table .segmented-option'))?.click();
    await (await compare.$('.compare-figures .tick'))?.click();
    await press(compare, named('compareConfirm'));
    await until('written', async () => (await ledgerNow(world)).used === 42_000);
    expect((await world.snapshot()).lines[0]?.line.limits.phone).toBe(500_000);
    await press(compare, named('appUndo'));
    await until('taken back', async () => (await ledgerNow(world)).used === 30_000);
    expect((await world.snapshot()).lines[0]?.line.limits.phone).toBe(300_000);
  });
});
