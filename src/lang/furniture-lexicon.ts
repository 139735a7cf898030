/** Page furniture, credit lines, bylines, datelines. */
export interface FurnitureLexicon {
  readonly placeholder?: never;
}
