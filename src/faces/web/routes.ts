import type { Hono } from 'hono';
import type { StorySource } from '../source/story-source.ts';
import type { PasswordGate } from './safety/password.ts';
import type { Sessions } from './safety/sessions.ts';
import type { DeskEnv } from './visit.ts';

/** What every file of routes is given. */
export interface DeskParts {
  readonly source: StorySource;
  readonly sessions: Sessions;
  readonly password: PasswordGate | null;
  /** Host names the desk answers to. */
  readonly names: ReadonlySet<string>;
}

/** Adds its subject's routes to the desk. */
export type Routes = (app: Hono<DeskEnv>, parts: DeskParts) => void;
