/**
 * What stage 2 read from one document: plain data, made by content/read-page.ts, judged by detect.ts.
 * It holds labels, text, states and the machine values a page put there itself, and nothing a person typed.
 */
export interface PageFacts {
  readonly url: string;
  readonly title: string;
  /**
   * Visible text in reading order, at most 64 K characters. Breaks, strongest first: `BREAK.line` between
   * blocks, `BREAK.cell` between table cells, `BREAK.row` between blocks inside one cell,
   * `BREAK.piece` where an inline element begins or ends.
   */
  readonly text: string;
  /** Text of a short message that stands over the page; of several the last. */
  readonly message?: string;
  readonly headings: readonly string[];
  /** Alternative texts of visible images: logos, and labels drawn as pictures. */
  readonly logos: readonly string[];
  readonly buttons: readonly string[];
  readonly choices: readonly Choice[];
  readonly fields: readonly TypedField[];
  /** Labels of checkboxes: terms to agree to. */
  readonly checks: readonly string[];
  readonly forms: readonly FormFacts[];
  /** Those of the ids that a rule asks for and the page has. */
  readonly ids: readonly string[];
  /** The page was longer than what was read: what it charges may be in the rest. */
  readonly isCut?: true;
}

export const BREAK = { line: '\n', cell: '\t', row: '\v', piece: '\ue000' } as const;

/** Put by the reader into a figure that is drawn otherwise than it is written: no sum is read with it. */
export const UNREADABLE = '\ue001';

/** One way among several: a radio button, an option of a select, a tab or button that names a payment method. */
export interface Choice {
  readonly kind: 'radio' | 'option' | 'tab';
  /** The same number for choices of one set. */
  readonly group: number;
  readonly label: string;
  /** Machine value the page gave it. */
  readonly value: string;
  /** Name of the set in the form; empty for tabs. */
  readonly name: string;
  readonly chosen: boolean;
  readonly visible: boolean;
}

/** A visible field that a person fills. Its value is never read. */
export interface TypedField {
  readonly type: string;
  /** Name, id, placeholder, label and title, joined: what the field is for. */
  readonly hint: string;
}

export interface FormFacts {
  /** Absolute address the form posts to; empty when it has none. */
  readonly action: string;
  /** Names of all hidden fields, as written. */
  readonly names: readonly string[];
  /** Values of the hidden fields that a rule asks for by name (lower case). */
  readonly values: Readonly<Record<string, string>>;
}
