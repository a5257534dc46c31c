/**
 * Services that the carrier bills itself, as 콘텐츠이용료: app stores with what is paid in them, and subscriptions with a
 * carrier billing of their own (KT's list as two guides repeat it, 2025). Through a gateway they are paid like anything
 * else.
 */

/** Bills and texts run names together: `GooglePlay`, `YOUTUBEPREMIUM`, `SpotifyAB`. */
const ENGLISH_NAMES =
  /(?<![a-z])(google\s?play|(?:play|app|one|galaxy)\s*store|google|itunes|apple|icloud|netflix|youtube|spotify|playstation|microsoft|xbox)(?:play|payments?|store|music|premium|tv|arcade|one|com|bill|services?|network|live|korea|ab|inc)*(?![a-z])/i;

/** A name that continues in Hangul is a different one where a common word is in it: 애플망고농장, 구글링 학원. */
const KOREAN_NAMES =
  /(?<![가-힣])(?:(?:주식|유한)회사|삼성)?\s?(구글\s?플레이|플레이\s?스토어|앱\s*스토어|원\s?스토어|갤럭시\s*스토어|(?:구글|애플)(?![가-힣])|구글(?=\s*(?:페이먼트|코리아))|애플(?=\s*(?:뮤직|티비|아케이드|코리아))|아이튠즈|아이클라우드|넷플릭스|유[튜투]브|스포티파이|플레이스테이션|마이크로소프트|엑스박스)/;

/** The name of such a service as the text writes it; `undefined` where it names none. */
export function storeBilledIn(text: string): string | undefined {
  // Full-width letters, and syllables that a Mac has taken apart.
  const read = text.normalize('NFKC');
  const [first] = [ENGLISH_NAMES, KOREAN_NAMES]
    .map((names) => names.exec(read))
    .filter((found) => found !== null)
    .sort((one, other) => one.index - other.index);
  return first?.[1];
}

/** Whether a text or a shop's name is of such a service. */
export const isStoreBilled = (text: string): boolean => storeBilledIn(text) !== undefined;
