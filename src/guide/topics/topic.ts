import type { MessageKey } from '../../contract/translate.ts';
import type { GuideTopic } from '../../core/guide-topics.ts';
import type { Fact } from '../../core/presets.ts';
import type { LookTopic } from '../../core/where-to-look.ts';
import type { Won } from '../../core/won.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { SourceId } from './sources.ts';

/** A figure in a sentence: an amount in won, a choice of amounts, or a number without a unit. */
export type SaidFigure = { readonly won: Won } | { readonly oneOf: readonly Won[] } | number;

/** One sentence, or two that belong together. */
export interface GuideSentence {
  readonly text: MessageKey;
  /** A few words in front of the sentence. */
  readonly name?: MessageKey;
  /** Values of `$1`, `$2` …, taken from data so that no figure is written twice. */
  readonly figures?: readonly SaidFigure[];
  /** The source; absent for advice and for what the extension itself does. */
  readonly from?: SourceId | Fact<unknown>;
  /** It may change over time: the month of its source stands beside it. */
  readonly isDated?: true;
}

interface Passage {
  readonly title?: MessageKey;
  readonly said: readonly GuideSentence[];
}

export type TopicPart =
  /** Sentences to be done in their order. */
  | ({ readonly kind: 'steps' } & Passage)
  /** Sentences without an order. */
  | ({ readonly kind: 'facts' } & Passage)
  /** Where each carrier shows these things. */
  | { readonly kind: 'where'; readonly title?: MessageKey; readonly topics: readonly LookTopic[] }
  | { readonly kind: 'rates' }
  | { readonly kind: 'contacts' }
  | { readonly kind: 'agencies' };

/** Sections of the options page; a test compares them with the real ones. */
export type SettingsPlace = 'lines' | 'limits' | 'guards' | 'bills' | 'recurring';

/** One page of the guide. */
export interface GuidePage {
  readonly id: GuideTopic;
  readonly icon: IconName;
  /** Year and month in which everything on the page was last compared with its sources. */
  readonly checked: string;
  readonly parts: readonly TopicPart[];
  readonly near: readonly GuideTopic[];
  readonly settings: readonly SettingsPlace[];
}

/** A sentence about a fact of a carrier, with its figures; none where the fact is not known. */
export const whereKnown = <T>(
  fact: Fact<T> | undefined,
  text: MessageKey,
  figuresOf: (value: T) => readonly SaidFigure[] = () => [],
): readonly GuideSentence[] =>
  fact === undefined ? [] : [{ text, from: fact, figures: figuresOf(fact.value), isDated: true }];

/** All sentences of a page, in their order. */
export const saidOn = ({ parts }: GuidePage): readonly GuideSentence[] =>
  parts.flatMap((part) => ('said' in part ? part.said : []));

/** The sources of a page, each once. */
export const sourcesOf = (topic: GuidePage): readonly (SourceId | Fact<unknown>)[] => [
  ...new Set(saidOn(topic).flatMap(({ from }) => (from === undefined ? [] : [from]))),
];
