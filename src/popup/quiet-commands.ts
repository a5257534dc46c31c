import type { QuietChoice } from '../core/quiet.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';

/** Off for a site, for a while or for good; one press takes it back. */
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

/** On again: everything, or the one site. */
export const endQuiet = (mute?: string): CommandWithFeedback => [
  { name: 'mute/end', content: { ...(mute !== undefined && { mute }) } },
  { said: 'popupQuietEnded' },
];
