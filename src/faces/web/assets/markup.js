/** Markup of our own server only: the one door that the policy leaves open (Trusted Types). */
const policy = window.trustedTypes?.createPolicy('desk', { createHTML: (markup) => markup });

const trusted = (markup) => (policy ? policy.createHTML(markup) : markup);

export const parsePage = (markup) => new DOMParser().parseFromString(trusted(markup), 'text/html');

/** Fills an element with markup that this desk's server made. */
export function fill(element, markup) {
  element.replaceChildren(...parsePage(markup).body.childNodes);
}

/** Says something once, to eyes and screen readers. */
export function tell(message) {
  const line = document.getElementById('tell');
  line.textContent = message;
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => line.replaceChildren(), 5000);
}
