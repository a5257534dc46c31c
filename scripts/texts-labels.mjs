// Labelled messages: our own (tests/fixtures/texts.json), and the real ones beside the project, where they are there.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const OWN = path('../tests/fixtures/texts.json');
/** Beside the repository, or where CBG_SHARED says. */
const SHARED = `${process.env.CBG_SHARED || path('../../shared')}/cases/sms/labels.json`;

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The day on which the labels' dates without a year were settled. */
export const LABELLED_ON = '2026-11-28';

export const ownTexts = () => read(OWN);

/**
 * Real messages; `undefined` where they are not there.
 * @param {string} [file] other labels than those beside the project
 */
export const sharedTexts = (file = SHARED) => (existsSync(file) ? read(file) : undefined);
