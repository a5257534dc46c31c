/**
 * The accessibility checker, loaded where it is used: it is large, and each file with a document loads modules anew, also
 * where the tests that use it are left out.
 */
export const loadAxe = async () => (await import('axe-core')).default;
