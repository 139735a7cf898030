/** The fixed wording of brief lines, ladder questions, reasons and notices. */
export interface BriefWording {
  readonly placeholder?: never;
}
