import { pick, type Random, seededRandom } from './random.ts';
import { inventReports } from './synthetic-news.ts';

/** Reports of 400 words that make one article: half of the news pages that were looked at have more than 900 words. */
const PARTS = 2;
/** Share of a page that is scripts and style. */
const SCRIPTS = 0.39;

/**
 * News pages made by a script, of some `size` characters each, in the proportions of the pages that news sites serve (of
 * 103 development pages of 150 to 250 KB, medians): 39% scripts and style, 37% attributes, 12% text; 5.3 elements and 9
 * attributes a KB, 50 elements of drawings, an article of 900 words. Menus, cards with pictures in several sizes, comments
 * and a footer stand around the article, as many as fill the page; every site has its own classes.
 */
export function inventPages(count: number, size: number, seed: number): string[] {
  const random = seededRandom(seed);
  const texts = inventReports(count * PARTS, seed);
  return Array.from({ length: count }, (_, index) =>
    inventPage(siteOf(index, random, texts), texts.slice(index * PARTS, (index + 1) * PARTS), size, index),
  );
}

/** How one outlet writes its pages. */
interface Site {
  readonly line: () => string;
  /** A class attribute of the site's own, with the words given. */
  readonly marked: (words: string) => string;
  readonly id: () => string;
}

function siteOf(index: number, random: Random, texts: readonly string[]): Site {
  const letters = (length: number): string =>
    Array.from({ length }, () => 'abcdefghijkmnprstuvwxyz'[Math.floor(random() * 23)]).join('');
  const prefix = letters(2 + (index % 3));
  const utilities = Array.from({ length: 24 }, () => `${prefix}-${letters(4)}--${letters(3)}`);
  const marks = new Map<string, string>();
  const marked = (words: string): string => {
    const known =
      marks.get(words) ?? `class="${prefix}-${words} ${pick(random, utilities)} ${pick(random, utilities)}"`;
    marks.set(words, known);
    return known;
  };
  return { line: () => pick(random, texts).slice(0, 80), marked, id: () => letters(16) };
}

function inventPage(site: Site, texts: readonly string[], size: number, index: number): string {
  const title = site.line();
  const article = indented(articleOf(site, title, texts, index));
  const menus = indented(Array.from({ length: 6 }, (_, menu) => menuOf(site, menu)).join('\n'));
  const comments = indented(Array.from({ length: 16 }, () => commentOf(site)).join('\n'));
  const footer = `<footer ${site.marked('footer')}>${Array.from({ length: 3 }, (_, menu) => menuOf(site, menu)).join('\n')}<p>All rights reserved &copy; 2031</p></footer>`;
  const facts = factsOf(site, title);
  const fixed = facts.length + menus.length + article.length + comments.length + footer.length;
  const cards: string[] = [];
  for (let room = size * (1 - SCRIPTS) - fixed; room > 0; room -= cards.at(-1)!.length)
    cards.push(indented(cardOf(site, cards.length)));
  const styles = `<style>${Array.from({ length: 60 }, () => `.${site.id()}{margin:0 auto;padding:4px 8px;color:#1a1a1a}`).join('')}</style>`;
  const scripts: string[] = [];
  for (let room = size * SCRIPTS - styles.length; room > 0; room -= scripts.at(-1)!.length)
    scripts.push(scriptOf(site, Math.min(room, 6000)));
  const half = Math.ceil(scripts.length / 2);
  return [
    `<!doctype html>\n<html lang="en"><head>${facts}${styles}${scripts.slice(0, half).join('\n')}</head>`,
    `<body ${site.marked('page')}><header ${site.marked('header')}>${menus}</header>`,
    `<main ${site.marked('layout')}><div ${site.marked('columns')}>${article}`,
    `<section ${site.marked('list')}>${cards.join('\n')}</section></div><section ${site.marked('comments')}>${comments}</section></main>`,
    `${footer}${scripts.slice(half).join('\n')}</body></html>`,
  ].join('\n');
}

/** Sites write their elements in lines of their own, with blanks before them. */
const indented = (html: string): string => html.replaceAll('><', '>\n      <');

function factsOf(site: Site, title: string): string {
  const meta = Array.from({ length: 20 }, () => `<meta property="x:${site.id()}" content="${site.line()}">`);
  const links = Array.from(
    { length: 14 },
    () => `<link rel="preload" href="https://cdn.example/${site.id()}.js" as="script">`,
  );
  const linked = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2031-02-03T09:00:00Z' });
  return `<title>${title} | Courier</title><meta property="og:title" content="${title}">${meta.join('\n')}${links.join('\n')}<script type="application/ld+json">${linked}</script>`;
}

function menuOf(site: Site, menu: number): string {
  const entries = Array.from(
    { length: 8 },
    (_, i) =>
      `<li ${site.marked('menu-item')}><a ${site.marked('link')} href="https://courier.example/section/${menu}/${i}" data-track="nav"><span>Section ${i}</span></a></li>`,
  );
  return `<nav ${site.marked('nav')} aria-label="menu"><ul>${entries.join('\n')}</ul>${drawing(site)}</nav>`;
}

/** An icon: several elements, and the long attributes of its lines. */
const drawing = (site: Site): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><g fill="none"><path d="${Array.from({ length: 12 }, () => `M${site.id().length}.5 7.25c1.1 0 2 .9 2 2`).join('')}"/><circle cx="12" cy="12" r="4"/></g></svg>`;

const picture = (site: Site): string => {
  const address = `https://img.example/${site.id()}/${site.id()}.jpg`;
  const sizes = [320, 640, 1280].map((width) => `${address}?w=${width} ${width}w`).join(', ');
  return `<picture><source media="(min-width: 600px)" srcset="${sizes}"><img ${site.marked('image')} src="${address}" srcset="${sizes}" alt="" loading="lazy" width="640" height="360"></picture>`;
};

function articleOf(site: Site, title: string, texts: readonly string[], index: number): string {
  const paragraphs = texts
    .flatMap((text) => text.match(/[^.]{1,400}\.\s?/g) ?? [text])
    .map((text, i) => {
      const linked =
        i % 5 === 2
          ? text.replace(
              / (\w+ \w+) /,
              ` <a href="https://courier.example/${site.id()}" ${site.marked('link')}>$1</a> `,
            )
          : text;
      return `<p ${site.marked('text')} data-index="${i}">${linked.replace(', ', ',&nbsp;')}</p>`;
    });
  const body = paragraphs.flatMap((paragraph, i) =>
    i % 6 === 5 ? [paragraph, `<div ${site.marked('ad-slot')} id="${site.id()}"></div>`] : [paragraph],
  );
  return [
    `<article ${site.marked('article')} data-id="${index}"><h1 ${site.marked('title')}>${title}</h1><div ${site.marked('byline')}>By <a rel="author" href="/by/1">Ada Quill</a></div>`,
    `<figure ${site.marked('figure')}>${picture(site)}<figcaption>${site.line()}</figcaption></figure>`,
    `<div ${site.marked('body')}>${body.join('\n')}</div><div ${site.marked('share')}><a href="#" aria-label="share">${drawing(site)}Share</a></div></article>`,
  ].join('\n');
}

const cardOf = (site: Site, index: number): string =>
  [
    `<div ${site.marked('card')} data-position="${index}"><div ${site.marked('media')}><a href="https://courier.example/${site.id()}" tabindex="-1">${picture(site)}</a></div>`,
    `<div ${site.marked('about')}><h3 ${site.marked('name')}><a href="https://courier.example/${site.id()}"><span>${site.line()}</span></a></h3>`,
    `<p ${site.marked('blurb')}>${site.line()}</p><time datetime="2031-02-03T09:00:00Z">3 Feb</time></div></div>`,
  ].join('\n');

const commentOf = (site: Site): string =>
  `<div ${site.marked('comment')} id="${site.id()}"><b>reader</b><p>${site.line()} ${site.line()} ${site.line()}</p><button type="button">Reply</button></div>`;

function scriptOf(site: Site, length: number): string {
  const entries: string[] = [];
  for (let room = length; room > 0; room -= entries.at(-1)!.length)
    entries.push(
      `"${site.id()}":{"title":"${site.line().replaceAll('"', '')}","url":"https:\\/\\/courier.example\\/a"}`,
    );
  return `<script>window.__${site.id()}={${entries.join(',')}};</script>`;
}
