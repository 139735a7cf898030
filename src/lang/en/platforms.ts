/** Networks on which outlets keep channels and sources post, lower case. */
export const platforms: ReadonlySet<string> = new Set(
  'whatsapp telegram facebook twitter x instagram youtube tiktok threads linkedin viber discord signal google'.split(
    ' ',
  ),
);
