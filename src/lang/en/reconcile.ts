import type { ReconcileLexicon } from '../reconcile-lexicon.ts';
import { claims } from './reconcile-claims.ts';
import { quotes } from './reconcile-quotes.ts';

export const reconcile: ReconcileLexicon = { quotes, claims };
