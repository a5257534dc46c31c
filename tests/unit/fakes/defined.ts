/**
 * The test DOM takes every element for one that is still to come to life. This answers the one selector that is asked
 * for, by what it means: elements whose name holds a dash and that nobody has defined. Real browsers answer it in the
 * browser tests.
 */
const ASKED = ':not(:defined)';

export function knowDefined(): void {
  const { querySelector } = Document.prototype;
  Document.prototype.querySelector = function (this: Document, selector: string): Element | null {
    if (selector !== ASKED) return querySelector.call(this, selector);
    const isUndefined = ({ localName }: Element) =>
      localName.includes('-') && customElements.get(localName) === undefined;
    return [...this.getElementsByTagName('*')].find(isUndefined) ?? null;
  };
}
