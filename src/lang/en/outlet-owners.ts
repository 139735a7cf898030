/** House: its outlets, by the name they are known under or their web address, without article, blanks and marks. */
const houses: Readonly<Record<string, string>> = {
  'News Corp': 'sun thesun times sundaytimes wallstreetjournal newyorkpost nypost australian newscomau barrons',
  'DMG Media': 'dailymail mailonline metro inews newscientist',
  Reach: 'dailymirror express dailyexpress dailystar dailyrecord manchestereveningnews walesonline liverpoolecho',
  'Guardian Media Group': 'guardian observer',
  'Telegraph Media Group': 'dailytelegraph sundaytelegraph',
  'Lebedev Holdings': 'independent standard eveningstandard',
  NBCUniversal: 'nbcnews cnbc msnbc today telemundo eonline',
  Disney: 'abcnews espn',
  Paramount: 'cbsnews cbssports',
  'Warner Bros. Discovery': 'cnn cnninternational hln',
  Gannett: 'usatoday azcentral freep detroitfreepress indystar tennessean jsonline courierjournal cincinnati',
  'Lee Enterprises': 'stltoday omaha kearneyhub buffalonews richmond',
  'MediaNews Group': 'denverpost mercurynews detroitnews ocregister bostonherald twincities',
  Tribune: 'chicagotribune orlandosentinel sunsentinel baltimoresun nydailynews dailynews',
  Hearst: 'sfgate sfchronicle chron houstonchronicle timesunion esquire popularmechanics cosmopolitan',
  McClatchy: 'miamiherald sacbee kansascity charlotteobserver newsobserver',
  'Penske Media': 'rollingstone variety hollywoodreporter deadline billboard',
  'Axel Springer': 'businessinsider insider thisisinsider politico bild welt',
  'Condé Nast': 'newyorker wired vanityfair vogue gq arstechnica',
  Fox: 'foxnews foxbusiness',
  'CBC/Radio-Canada': 'cbcnews radiocanada',
  Postmedia: 'nationalpost financialpost vancouversun montrealgazette calgaryherald torontosun',
  'Nine Entertainment': 'sydneymorningherald age brisbanetimes afr 9news',
  'Times Group': 'timesofindia economictimes mirrornow',
  'Dotdash Meredith': 'ew entertainmentweekly people',
};

/** Outlet, as `outletKey` writes it -> the house that owns it. */
export const outletOwners: ReadonlyMap<string, string> = new Map(
  Object.entries(houses).flatMap(([house, outlets]) => outlets.split(' ').map((outlet) => [outlet, house] as const)),
);
