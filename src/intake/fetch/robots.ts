import { createRequire } from 'node:module';
import { decodeContent } from '../content-encoding.ts';
import type { FetchEffects } from './effects.ts';
import { followed } from './follow.ts';
import type { RobotRules } from './hosts.ts';
import { LARGEST_ROBOTS, LONGEST_WAIT, ROBOTS_LIFE, ROBOTS_RETRY } from './limits.ts';

interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}
// The package's own types declare an ES default export that its CommonJS file does not have.
const robotsParser: (url: string, text: string) => Robots = createRequire(import.meta.url)('robots-parser');

/** Rules longer than this match nothing that exists, and would make matching slow. */
const LONGEST_RULE = 500;

/** What a host's robots.txt allows this agent, asked once and remembered (RFC 9309). */
export async function robotRules(url: URL, effects: FetchEffects): Promise<RobotRules> {
  const host = effects.hosts.of(url.origin);
  host.robots ??= askRobots(url, effects);
  const known = host.robots;
  const rules = await known;
  if (rules.until > effects.now()) return rules;
  if (host.robots === known) host.robots = askRobots(url, effects);
  return host.robots;
}

async function askRobots({ origin }: URL, effects: FetchEffects): Promise<RobotRules> {
  const at = new URL('/robots.txt', origin);
  const { archive: _, ...asking } = effects;
  const answer = await followed(at, {}, asking, LARGEST_ROBOTS, async () => null);
  const later = effects.now() + ROBOTS_RETRY;
  // RFC 9309: an absent robots.txt allows everything, a server in trouble nothing.
  if (answer.kind !== 'answer') return { kind: 'unknown', reason: answer.reason, until: later };
  if (answer.status >= 500 || answer.status === 429)
    return { kind: 'unknown', reason: `its robots.txt cannot be had (HTTP ${answer.status})`, until: later };
  const until = effects.now() + ROBOTS_LIFE;
  const content = decodeContent(answer.body, answer.headers['content-encoding'] ?? null, LARGEST_ROBOTS);
  if (answer.status >= 300 || content.kind === 'problem')
    return { kind: 'rules', allows: () => true, delay: null, until };
  const agent = agentToken(effects.userAgent);
  const robots = robotsParser(at.href, boundedRules(new TextDecoder().decode(content.bytes), agent));
  const delay = robots.getCrawlDelay(agent);
  return {
    kind: 'rules',
    allows: (page) => robots.isAllowed(page.href, agent) !== false,
    delay: delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, LONGEST_WAIT),
    until,
  };
}

const agentToken = (userAgent: string): string => userAgent.split('/')[0]!.toLowerCase();

/**
 * The rules with every agent but ours and `*` called `other`, each once a group, and without absurd rules: the parser
 * keeps every rule for every agent of its group, so that a hostile file of a few hundred KB could fill the memory.
 */
function boundedRules(text: string, agent: string): string {
  const lines: string[] = [];
  const inGroup = new Set<string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const named = /^\s{0,20}user-agent\s{0,20}:\s{0,20}([^#\s/]{0,100})/i.exec(line)?.[1];
    if (named === undefined) {
      if (line.length <= LONGEST_RULE) lines.push(line);
      if (line.includes(':')) inGroup.clear();
      continue;
    }
    const name = named === '*' ? '*' : named.toLowerCase() === agent ? agent : 'other';
    if (!inGroup.has(name)) lines.push(`User-agent: ${name}`);
    inGroup.add(name);
  }
  return lines.join('\n');
}
