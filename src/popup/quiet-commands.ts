import type { QuietChoice } from '../core/quiet.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';

/** Mutes one site, or everything for a while or for good; one press undoes it. */
export const beginQuiet = (choice: QuietChoice, site: string | undefined): CommandWithFeedback => [
  {
    name: 'mute/begin',
    content: { choice, ...(choice === 'site' && site !== undefined && { host: site }) },
  },
  {
    said: 'popupQuietBegun',
    undo: ({ id }) => ({ name: 'mute/end', content: choice === 'always' ? {} : { mute: id } }),
  },
];

/** Ends one mute, or, without an id, all that silence everything. */
export const endQuiet = (mute?: string): CommandWithFeedback => [
  { name: 'mute/end', content: { ...(mute !== undefined && { mute }) } },
  { said: 'popupQuietEnded' },
];
