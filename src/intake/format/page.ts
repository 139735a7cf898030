import type { Item, KnownMetadata } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format } from '../input.ts';
import { known } from '../known.ts';
import { LARGEST_REPORT } from '../limits.ts';
import { type LiveBlog, type LivePost, readLiveBlog } from '../live-blog.ts';
import { isHtml } from '../sniff.ts';

/** A page, whole or in part; a live blog gives what it says outside of its posts, and its posts. */
export const page: Format = {
  name: 'HTML',
  fits: ({ text, name }) => isHtml(text) || /\.x?html?$/.test(name),
  read: ofText(function* (content, { key, known: stated }): Generator<Item> {
    const blog = readLiveBlog(content);
    if (blog === null) {
      yield { key, media: 'html', content, known: stated };
      return;
    }
    if (blog.frame !== null) yield { key, media: 'html', content: blog.frame, known: frameOf(stated) };
    for (const [index, post] of blog.posts.entries()) yield postItem(post, index + 1, blog, key, stated);
  }, LARGEST_REPORT),
};

const frameOf = (stated: KnownMetadata): KnownMetadata => ({
  ...stated,
  kind: { kind: 'liveblog', reason: 'what a live blog says outside of its posts' },
});

function postItem(post: LivePost, number: number, blog: LiveBlog, key: string, around: KnownMetadata): Item {
  const { headline, published, media, content } = post;
  return {
    key: `${key}#${post.id ?? number}`,
    media,
    content,
    known: known({
      ...around,
      headline,
      published,
      outlet: around.outlet ?? blog.outlet,
      url: around.url ?? blog.url,
      kind: { kind: 'post', reason: 'a post of a live blog' },
    }),
  };
}
