import { childrenOf, textWithin, type XmlElement } from './xml.ts';

/** Fields passed through, and characters of one, at most: what is longer is no metadata. */
const MOST_FIELDS = 200;
const LONGEST = 4000;

/** Fields of a JSON record that no reader understood, by their own names. Undefined when there are none. */
export function otherFields(
  record: Readonly<Record<string, unknown>>,
  understood: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined {
  const other: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record).slice(0, MOST_FIELDS)) {
    if (understood.has(name) || value === null || value === '') continue;
    const fit = fitting(value);
    if (fit !== undefined) other[name] = fit;
  }
  return Object.keys(other).length > 0 ? other : undefined;
}

/** A value that can be kept: whole when it is short as JSON, else left out, as what is nested too deep to be written. */
function fitting(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value !== 'object') return value;
  try {
    return JSON.stringify(value).length <= LONGEST ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Children of an element that no reader understood: text, or the attributes of an empty element. */
export function otherElements(
  element: XmlElement,
  understood: ReadonlySet<string>,
): Readonly<Record<string, unknown>> | undefined {
  const other: Record<string, unknown> = {};
  for (const child of childrenOf(element).slice(0, MOST_FIELDS)) {
    if (understood.has(child.name)) continue;
    const text = textWithin(child).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    const value = text === '' ? fitting(child.attributes) : text;
    const before = other[child.name];
    other[child.name] = before === undefined ? value : [before, value].flat();
  }
  return Object.keys(other).length > 0 ? other : undefined;
}
