/** How a language's newsrooms correct themselves and take reports back. */
export interface RetractionLexicon {
  /** Slugs in capitals among the first words of a wire's message or its headline: AP's and Reuters' usage. */
  readonly killSlugs: ReadonlySet<string>;
  readonly correctionSlugs: ReadonlySet<string>;
  /** Lower-case wordings in a sentence of the report itself, after whose first words it speaks of itself. */
  readonly killWordings: readonly string[];
  readonly correctionWordings: readonly string[];
  /** `{key}`, `{words}`. */
  readonly corrected: string;
  /** `{key}`, `{reason}`: taken back itself. */
  readonly killed: string;
  /** `{key}`, `{words}`: a message that takes another back. */
  readonly killing: string;
  /** `{count}`: what follows either when other reports rest on it. */
  readonly copies: string;
  readonly copy: string;
}
