/** Groups of three from 10,000 on, as newsrooms write; at most three decimals. */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  const [whole, fraction] = Math.abs(rounded).toString().split('.');
  const grouped = whole!.length > 4 ? whole!.replace(/\B(?=(?:\d{3}){1,20}$)/g, ',') : whole!;
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
