/** Invented: names under `.example` never exist (RFC 2606). */
export const SHOP = 'daltokki.example';
export const GUIDE = 'start.example';
