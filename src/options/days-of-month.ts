/** The days from which a day of each month is chosen. */
export const DAYS_OF_MONTH = Array.from({ length: 31 }, (_, index) => index + 1);
