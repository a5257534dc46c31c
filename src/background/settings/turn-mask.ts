import type { AppContext } from '../kernel/app-context.ts';

/** Hides amounts everywhere, or shows them again. Its shortcut key turns it back, so it is not a step of the history. */
export async function turnMask({ writer, ports }: AppContext): Promise<void> {
  const request = { command: ports.ids.fresh(), families: ['settings'], isUnnoted: true } as const;
  await writer.execute(request, ({ settings: kept }) => {
    const { settings } = kept.value;
    const value = { ...kept.value, settings: { ...settings, masked: !settings.masked } };
    return { changes: [{ kept, value }] };
  });
}
