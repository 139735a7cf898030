import { pick, seededRandom } from './random.ts';
import { inventReports } from './synthetic-news.ts';

/**
 * News pages made by a script, of some `size` characters each as sites serve them: scripts and style, menus, an article
 * in nested elements with an advertisement and a share bar, cards of other articles, comments, a footer.
 */
export function inventPages(count: number, size: number, seed: number): string[] {
  const random = seededRandom(seed);
  const texts = inventReports(count, seed);
  const line = (): string => pick(random, texts).slice(0, 90);
  return texts.map((text, index) => {
    const paragraphs = (text.match(/[^.]{1,400}\.\s?/g) ?? [text]).map((p) => `<p class="t-${index % 7}">${p}</p>`);
    const menu = Array.from({ length: 60 }, (_, i) => `<li class="menu-item"><a href="/s/${i}">Section ${i}</a></li>`);
    const card = (i: number): string =>
      `<div class="teaser-${index % 3}"><a href="/a/${i}"><img src="/i/${i}.jpg" alt=""><h3>${line()}</h3></a><p>${line()}</p></div>`;
    const cards = Array.from({ length: 40 }, (_, i) => card(i));
    const comments = Array.from({ length: 30 }, () => `<div class="comment"><b>reader</b><p>${line()}</p></div>`);
    const html = [
      `<header><nav><ul>${menu.join('')}</ul></nav></header><main><article><h1>${line()}</h1><div class="byline">By Ada Quill</div>`,
      `<div class="body">${paragraphs.join('\n<div class="ad-slot"></div>\n')}</div><div class="share"><a href="#">Share</a></div></article>`,
      `<section class="list">${cards.join('')}</section><section class="comments">${comments.join('')}</section></main><footer>All rights reserved.</footer>`,
    ].join('\n');
    const script = `window.__data={${Array.from({ length: 40 }, (_, i) => `"k${i}":"${line().replace(/"/g, '')}"`).join(',')}};`;
    const padding = Math.max(1, Math.round((size - html.length) / (script.length + 17)));
    const scripts = Array.from({ length: padding }, () => `<script>${script}</script>`).join('');
    return `<!doctype html><html lang="en"><head><title>${line()}</title>${scripts}</head><body>${html}</body></html>`;
  });
}
