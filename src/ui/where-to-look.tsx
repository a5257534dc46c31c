import type { Carrier } from '../core/line.ts';
import { LOOK_TOPICS, type LookAnswer, type LookTopic, whereToLook } from '../core/where-to-look.ts';
import { Dotted } from './dotted.tsx';
import { useTranslate } from './translate-context.ts';
import { whereWords } from './where-words.ts';

interface Props {
  readonly carrier: Carrier | undefined;
  /** All topics where absent. */
  readonly topics?: readonly LookTopic[];
}

/**
 * Where the line's carrier shows these things: app and menu, address, number, and the month it was known. Nothing is a
 * link.
 */
export function WhereToLook({ carrier, topics = LOOK_TOPICS }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const places = [...placesOf(carrier, topics)];
  return (
    <dl class="where">
      {places.map(([answer, names]) => {
        const { lines, asOf } = whereWords(speech, answer);
        return (
          <div key={names.join()} class="where-place">
            {/* One answer for everything needs no heading. */}
            {places.length > 1 && (
              <dt>
                <Dotted parts={names.map((name) => t(`whereTopic_${name}`))} />
              </dt>
            )}
            {lines.map((line) => (
              <dd key={line}>{partsOf(line)}</dd>
            ))}
            {asOf !== undefined && <dd class="where-as-of">{asOf}</dd>}
          </div>
        );
      })}
    </dl>
  );
}

/** A line may end after an arrow of a menu's path, not within a menu's name; and within an address only after a slash. */
const partsOf = (line: string) =>
  (line.includes(' > ') ? line.replace(/(?<![>:]) (?!\()/g, '\u00a0') : line)
    .split(/(?<=\/)(?=[a-z])/i)
    .flatMap((part, at) => (at === 0 ? [part] : [<wbr key={part} />, part]));

/** Topics grouped by the place where they are found. */
function placesOf(
  carrier: Carrier | undefined,
  topics: readonly LookTopic[],
): ReadonlyMap<LookAnswer, readonly LookTopic[]> {
  const places = new Map<LookAnswer, LookTopic[]>();
  for (const topic of topics) {
    const answer = whereToLook(carrier, topic);
    places.set(answer, [...(places.get(answer) ?? []), topic]);
  }
  return places;
}
