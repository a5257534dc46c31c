import { Parser } from 'saxen';

type Attributes = (name: string) => string | undefined;

/** Handles the elements and texts of an XML text; names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The text is no XML, or ends before its elements do. */
export class XmlFault extends Error {}

/**
 * An XML reader that is fed piece by piece. Entities declared in the text are not resolved.
 * @throws XmlFault
 */
export function xmlReader({ open, close, text }: XmlHandler): Pick<Parser, 'write' | 'end'> {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    open(bare(name), (wanted) => {
      const known = attributes();
      const value = known[wanted] ?? known[Object.keys(known).find((key) => bare(key) === wanted) ?? ''];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => close?.(bare(name)));
  parser.on('text', (written, decode) => text?.(decode(written)));
  parser.on('cdata', (written) => text?.(written));
  parser.on('error', ({ message }) => {
    throw new XmlFault(message);
  });
  return parser;
}

/**
 * Reads a whole XML text.
 * @throws XmlFault
 */
export function readXml(xml: string, handler: XmlHandler): void {
  const reader = xmlReader(handler);
  reader.write(xml);
  reader.end();
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
