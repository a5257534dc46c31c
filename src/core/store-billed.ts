/**
 * Services that the carrier bills itself, as 콘텐츠이용료: app stores with what is paid in them, and subscriptions with a
 * carrier billing of their own (KT's list as two guides repeat it, 2025). Through a gateway they are paid like anything
 * else. A name that continues in Hangul is a different one: 애플망고농장.
 */
const KOREAN_NAMES =
  /(?<![가-힣])(?:구글(?![가-힣])|구글\s*(?:플레이|페이먼트|코리아)|플레이\s*스토어|앱\s*스토어|아이튠즈|애플(?![가-힣])|애플\s*(?:뮤직|코리아)|아이클라우드|원스토어|갤럭시\s*스토어|넷플릭스|유튜브|스포티파이|플레이스테이션|마이크로소프트|엑스박스)/;
const ENGLISH_NAMES =
  /\b(?:google|(?:play|app|one|galaxy)\s*store|itunes|apple|icloud|netflix|youtube|spotify|playstation|microsoft|xbox)\b/i;

/** Whether a text or a shop's name is of such a service. */
export const isStoreBilled = (text: string): boolean => KOREAN_NAMES.test(text) || ENGLISH_NAMES.test(text);

const FULL_NAMES =
  /google\s?play|app\s?store|one\s?store|galaxy\s?store|apple|google|netflix|youtube|spotify|playstation|microsoft|xbox|(?:구글\s?플레이|플레이\s?스토어|앱\s?스토어|원스토어|갤럭시\s?스토어|구글|애플|넷플릭스|유튜브|스포티파이|플레이스테이션)/i;

/** The name of such a service as the text writes it; `undefined` where it names none. */
export const storeBilledIn = (text: string): string | undefined =>
  isStoreBilled(text) ? FULL_NAMES.exec(text)?.[0] : undefined;
