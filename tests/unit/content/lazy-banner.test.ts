import { describe, expect, test, vi } from 'vitest';
import { lazyBanner } from '../../../src/content/lazy-banner.ts';
import type { AnyModel, BannerPlace, MountedBanner } from '../../../src/content/shared/banner-model.ts';

const place = {} as BannerPlace;
const [first, second] = [{ n: 1 }, { n: 2 }] as unknown as [AnyModel, AnyModel];
const standing = () => {
  const mounted: MountedBanner = {
    show: vi.fn(),
    hide: vi.fn(),
    look: vi.fn(),
    renew: vi.fn(),
    destroy: vi.fn(),
  };
  return mounted;
};

describe('a banner whose script comes when there is something to show', () => {
  test('shows the last of what was said meanwhile, once, and all that follows', () => {
    const mounted = standing();
    const mount = vi.fn(() => mounted);
    const banner = lazyBanner(place, async () => undefined);
    banner.show(first);
    banner.show(second);
    banner.arrive(mount);
    banner.arrive(mount);
    expect(mount).toHaveBeenCalledExactlyOnceWith(place);
    expect(mounted.show).toHaveBeenCalledExactlyOnceWith(second);
    banner.show(first);
    expect(mounted.show).toHaveBeenLastCalledWith(first);
  });

  test('what is over before it comes is not shown', () => {
    const mounted = standing();
    const banner = lazyBanner(place, async () => undefined);
    banner.show(first);
    banner.hide();
    banner.arrive(() => mounted);
    expect(mounted.show).not.toHaveBeenCalled();
  });

  test('its script is sent for once, and again where it did not come', async () => {
    const bring = vi.fn().mockRejectedValueOnce(new Error('nobody answers')).mockResolvedValue(undefined);
    const banner = lazyBanner(place, bring);
    banner.expect();
    banner.show(first);
    expect(bring).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => {
      banner.show(first);
      expect(bring).toHaveBeenCalledTimes(2);
    });
    banner.arrive(standing);
    banner.show(second);
    expect(bring).toHaveBeenCalledTimes(2);
  });

  test('after the end nothing is sent for or mounted', () => {
    const bring = vi.fn(async () => undefined);
    const mount = vi.fn(standing);
    const banner = lazyBanner(place, bring);
    banner.destroy();
    banner.show(first);
    banner.arrive(mount);
    expect(bring).not.toHaveBeenCalled();
    expect(mount).not.toHaveBeenCalled();
  });
});
