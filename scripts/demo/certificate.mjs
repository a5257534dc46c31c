// A self-signed certificate made in memory at every start: nothing to keep, nothing to leak, no openssl needed.
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** DER: tag, length, content (X.690). */
function der(tag, ...parts) {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const hex = content.length.toString(16);
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, content]);
}

const sequence = (...parts) => der(0x30, ...parts);
const set = (...parts) => der(0x31, ...parts);
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
const bits = (content) => der(0x03, Buffer.from([0]), content);
const octets = (content) => der(0x04, content);
const utf8 = (text) => der(0x0c, Buffer.from(text));
const positive = (bytes) => der(0x02, Buffer.concat([Buffer.from([0x01]), bytes]));
/** UTCTime `YYMMDDHHMMSSZ`, good until 2049 (RFC 5280, 4.1.2.5). */
const utcTime = (date) => der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = oid('550403');
const SUBJECT_ALT_NAME = oid('551d11');
const DAY_MS = 86_400_000;

const name = (text) => sequence(set(sequence(COMMON_NAME, utf8(text))));
const dnsNames = (hosts) => sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));

/**
 * A key and a certificate for the given hosts, valid from yesterday for 30 days.
 * `spki` is the base64 SHA-256 of the public key: with it Chromium can be told to trust this one certificate
 * (`--ignore-certificate-errors-spki-list`) instead of every bad one.
 * @param {readonly string[]} hosts
 */
export function makeCertificate(hosts) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const subject = name('Carrier Billing Guard demo, this machine only');
  const extensions = der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, octets(dnsNames(hosts)))));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    positive(randomBytes(15)),
    ECDSA_WITH_SHA256,
    subject,
    sequence(utcTime(new Date(Date.now() - DAY_MS)), utcTime(new Date(Date.now() + 30 * DAY_MS))),
    subject,
    spki,
    extensions,
  );
  const signature = sign('sha256', body, privateKey);
  const certificate = sequence(body, ECDSA_WITH_SHA256, bits(signature)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
