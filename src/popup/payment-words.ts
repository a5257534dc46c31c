import { josa } from 'es-hangul';
import type { Entry } from '../core/entry.ts';
import type { Speech } from '../ui/translate-context.ts';

/** What a payment is called: the shop, else the item, else its pool. */
export const paymentName = ({ t }: Speech, { merchant, item, pool }: Entry): string =>
  merchant || item || t(`popupPool_${pool}`);

/** The name as the object of a Korean sentence ("왓챠를", "넷플릭스를", "도서문화상품권을"); unchanged in English. */
export const asObject = ({ locale }: Speech, name: string): string =>
  locale.startsWith('ko') ? josa(name, '을/를') : name;
