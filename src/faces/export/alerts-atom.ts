import type { Alert } from '../../index.ts';
import { alertKinds } from './alert-text.ts';

/**
 * Alerts as an Atom feed (RFC 4287), the latest first. Ids are those of the alerts, so a reader shows each once.
 * @param alerts the latest first
 */
export function alertsAtom(alerts: readonly Alert[]): string {
  const updated = alerts[0]?.at ?? '1970-01-01T00:00:00Z';
  const entries = alerts.map(
    (alert) => `  <entry>
    <id>urn:stemma:alert:${xml(alert.id)}</id>
    <title>${xml(`${alertKinds[alert.kind]}: ${alert.message}`)}</title>
    <updated>${xml(alert.at)}</updated>
    <category term="${xml(alert.kind)}" label="${xml(alertKinds[alert.kind])}"/>
    <category scheme="urn:stemma:story" term="${xml(alert.story)}" label="${xml(alert.title)}"/>
    <content type="text">${xml(contentOf(alert))}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:stemma:alerts</id>
  <title>Stemma: what changed in fact</title>
  <updated>${xml(updated)}</updated>
  <author><name>Stemma</name></author>
${entries.join('\n')}
</feed>
`;
}

const contentOf = ({ title, message, anchors }: Alert): string =>
  [title, message, ...anchors.map(({ report, exact }) => `${report}: “${exact}”`)].join('\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escaped, without the characters that XML 1.0 does not have. */
const xml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"]/g, (character) => escapes[character]!);
