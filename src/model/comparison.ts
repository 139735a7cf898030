export interface Comparison {
  readonly a: string;
  readonly b: string;
}
