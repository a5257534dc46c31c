import type { InferOutput } from 'valibot';
import type { CheckoutSeen } from '../../src/contract/checkout-seen.ts';
import type { Ask, Reply } from '../../src/contract/messages.ts';
import type { LearntCap, StatedHeadroom } from '../../src/core/cap.ts';
import type { Claim } from '../../src/core/claim.ts';
import type { Instant } from '../../src/core/day.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Line } from '../../src/core/line.ts';
import type { Mute } from '../../src/core/mute.ts';
import type { OwnRule } from '../../src/core/own-rule.ts';
import type { Recurring } from '../../src/core/recurring.ts';
import type { Settings } from '../../src/core/settings.ts';
import type { Won } from '../../src/core/won.ts';
import type { billMarkSchema } from '../../src/storage/families/bills.ts';
import type { capSchema, statedSchema } from '../../src/storage/families/caps.ts';
import type { claimSchema } from '../../src/storage/families/claims.ts';
import type { entrySchema, goneSchema } from '../../src/storage/families/ledger.ts';
import type { lineSchema } from '../../src/storage/families/lines.ts';
import type { markSchema } from '../../src/storage/families/marks.ts';
import type { muteSchema } from '../../src/storage/families/mutes.ts';
import type { recurringSchema } from '../../src/storage/families/recurring.ts';
import type { ruleSchema } from '../../src/storage/families/rules.ts';
import type { settingsSchema } from '../../src/storage/families/settings.ts';
import type { snapshotNoteSchema } from '../../src/storage/families/snapshots.ts';
import type { monthSumsSchema } from '../../src/storage/families/sums.ts';
import type { trashedSchema } from '../../src/storage/families/trash.ts';
import type { Mark } from '../../src/storage/items/mark.ts';
import type { Step, stepSchema } from '../../src/storage/items/step.ts';
import type { BillMark, Gone, MonthSums, SnapshotNote, Trashed } from '../../src/storage/shapes.ts';

/** What the core calls a thing, what a message carries of it and what is kept of it have the same fields, each of the same type. */

type Primitive = string | number | boolean | null | undefined;
/** Without what a schema says otherwise than a type: readonly, and an absent field that may be given as `undefined`. */
type Fields<T> = T extends Primitive
  ? T
  : T extends readonly (infer Item)[]
    ? Fields<Item>[]
    : { -readonly [Key in keyof T]: Fields<Exclude<T[Key], undefined>> };
type Same<A, B> =
  (<X>() => X extends Fields<A> ? 1 : 2) extends <X>() => X extends Fields<B> ? 1 : 2 ? true : false;
const same = <A, B>(..._is: Same<A, B> extends true ? [] : ['not the same', Fields<A>, Fields<B>]): void =>
  undefined;

same<Entry, InferOutput<typeof entrySchema>>();
same<Line, InferOutput<typeof lineSchema>>();
same<Settings, InferOutput<typeof settingsSchema>>();
same<Recurring, InferOutput<typeof recurringSchema>>();
same<OwnRule, InferOutput<typeof ruleSchema>>();
same<BillMark, InferOutput<typeof billMarkSchema>>();
same<LearntCap, InferOutput<typeof capSchema>>();
same<StatedHeadroom, InferOutput<typeof statedSchema>>();
same<Mute, InferOutput<typeof muteSchema>>();
same<Claim, InferOutput<typeof claimSchema>>();
same<Gone, InferOutput<typeof goneSchema>>();
same<Trashed, InferOutput<typeof trashedSchema>>();
same<SnapshotNote, InferOutput<typeof snapshotNoteSchema>>();
same<MonthSums, InferOutput<typeof monthSumsSchema>>();
same<Mark, InferOutput<typeof markSchema>>();
same<Step, InferOutput<typeof stepSchema>>();

same<Line, Ask<'line/save'>['line']>();
same<Settings, Ask<'settings/save'>['settings']>();
same<OwnRule, Ask<'own-rule/save'>['rule']>();
/** What a page sends of a sum is won from its message on, and what is kept of it is, too. */
type SumsOf<Of> = [NonNullable<Of[keyof Of & ('amount' | 'fee' | 'beyond' | 'statedHeadroom')]>];
same<SumsOf<NonNullable<Ask<'checkout/seen'>['detection']>>, [Won]>();
same<SumsOf<CheckoutSeen>, [Won]>();
same<CheckoutSeen['at'], Instant>();
same<Reply<'own-rule/try'>['read'][number]['amount'], Won | null>();
/** A month that nobody named is this one. */
type Said = Omit<Recurring, 'commands' | 'since'> & Partial<Pick<Recurring, 'since'>>;
same<{ [Key in keyof Said]: Said[Key] }, Ask<'recurring/save'>['item']>();
type Cap = Pick<LearntCap, 'line' | 'kind' | 'name'>;
same<Cap, Omit<Ask<'cap/forget'>, 'command'>>();

// @ts-expect-error a field that one of them does not have
same<Line, Omit<InferOutput<typeof lineSchema>, 'debitDay'>>();
// @ts-expect-error a field that may be absent in one of them alone
same<Line, Omit<InferOutput<typeof lineSchema>, 'dueDay'> & { dueDay?: number }>();
// @ts-expect-error won that lost its brand on the way
same<Gone, Omit<InferOutput<typeof goneSchema>, 'at'> & { at: string }>();
