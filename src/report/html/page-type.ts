import type { PageFacts } from './tree.ts';

const articleType = /"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"(?:\w{0,40}Article|BlogPosting|LiveBlogPosting|Report)"/;

/** Types of OpenGraph and schema.org whose pages report nothing, as a reader would call them. */
const openGraph: Readonly<Record<string, string>> = {
  product: 'product',
  'product.item': 'product',
  'product.group': 'product',
  profile: 'profile of a person',
  book: 'book',
  place: 'place',
  'music.song': 'song',
  'music.album': 'album',
  'video.movie': 'film',
  'restaurant.restaurant': 'restaurant',
  'business.business': 'business',
  game: 'game',
};
const linked: Readonly<Record<string, string>> = {
  Product: 'product',
  Recipe: 'recipe',
  JobPosting: 'job advertisement',
  SoftwareApplication: 'program',
  Movie: 'film',
  Hotel: 'hotel',
  Restaurant: 'restaurant',
  Course: 'course',
  MusicAlbum: 'album',
  ProfilePage: 'profile of a person',
  SearchResultsPage: 'list of search results',
};
const linkedType = new RegExp(`"@type"\\s{0,5}:\\s{0,5}\\[?\\s{0,5}"(${Object.keys(linked).join('|')})"`);

/** What a page says it is when that is no news, in words; null for news, and where it says nothing of the kind. */
export function describedAs({ meta, linkedData }: PageFacts): string | null {
  const type = meta.get('og:type')?.trim().toLowerCase() ?? '';
  if (type === 'article' || linkedData.some((data) => articleType.test(data))) return null;
  if (Object.hasOwn(openGraph, type)) return openGraph[type]!;
  for (const data of linkedData) {
    const found = linkedType.exec(data)?.[1];
    if (found !== undefined) return linked[found]!;
  }
  return null;
}
