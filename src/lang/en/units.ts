import { buildLexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import { wordMap, wordSet } from '../../text/words.ts';
import type { CompoundUnit, Dimension, Unit, UnitLexicon } from '../figure-lexicon.ts';

/** A dimension a block; in it, `name = spellings` a line. The plural in -s of a one-word name is understood. */
const table: readonly (readonly [Dimension, string])[] = [
  [
    'currency',
    `
    dollar = $, us dollar, us dollars, u.s. dollars, american dollars, bucks
    pound sterling = £, sterling, quid, british pounds, pounds sterling, gbp
    Egyptian pound = egyptian pounds
    Lebanese pound = lebanese pounds
    Syrian pound = syrian pounds
    Sudanese pound = sudanese pounds
    penny = pence
    cent
    euro = €, eur
    yen = ¥, jpy, japanese yen
    yuan = 元, cny, rmb, renminbi, chinese yuan
    rouble = ₽, ruble, rubles, rub, russian roubles, russian rubles
    rupee = ₹, inr, indian rupees, pakistani rupees
    Swiss franc = chf, swiss francs, francs
    shekel = ils, shekels
    krone = kroner, kronor, krona, kronur, nok, dkk, sek, crowns
    naira = ngn
    peso = mxn
    brazilian real = reais, brl
    won = krw, south korean won
    lira = turkish lira, liras
    rand = zar
    dirham
    riyal = rials, rial
    dinar
    ringgit = myr
    rupiah = idr
    baht = thb
    hryvnia = hryvnias, uah
    zloty = zlotys, pln
    forint
    dollar = usd
    Australian dollar = aud, australian dollars
    Canadian dollar = cad, canadian dollars
    Hong Kong dollar = hkd, hong kong dollars
    Singapore dollar = sgd, singapore dollars
    sen
    bitcoin = btc, bitcoins, ₿
    colón = colones, ₡
    lari = ₾
    kip = ₭
    cedi
    shilling
    kuna = kn
    markka
    deutschmark = deutschmarks, marks, d-mark
    guilder
  `,
  ],
  [
    'share',
    `
    percentage = %, percent, per cent, pct, pc, percents
    percentage point = percentage points, % points, percent points, per cent points
    basis point = basis points, bps
  `,
  ],
  [
    'time',
    `
    millisecond = ms
    second = sec, secs
    minute = min, mins
    hour = hr, hrs
    day
    night
    week
    fortnight
    month
    year = yr, yrs
    decade
    century = centuries
  `,
  ],
  [
    'length',
    `
    nanometre = nanometers, nm
    micrometre = micrometers, microns, micron, μm, µm
    millimetre = millimeter, millimeters, mm
    decimetre = decimeter, decimeters, dm
    centimetre = centimeter, centimeters, cm, cms
    metre = meter, meters
    kilometre = kilometer, kilometers, km, kms, kilometers
    inch = inches
    foot = feet, ft
    yard = yd, yds
    mile = mi
    nautical mile = nautical miles
    light year = light years, light - years
  `,
  ],
  [
    'area',
    `
    square millimetre = mm2, mm²
    square centimetre = cm2, cm², square centimeters
    square metre = square meter, square meters, square metres, sq m, sqm, m2, m², sq meters, sq metres, sq . m
    square kilometre = square kilometer, square kilometers, square kilometres, sq km, km2, km²
    square foot = square feet, sq ft, sqft, square - foot, square - feet, sq . ft, ft2
    square mile = square miles, sq miles, sq mi
    square yard = square yards
    acre
    hectare = ha
  `,
  ],
  [
    'volume',
    `
    millilitre = milliliter, milliliters, ml
    centilitre = cl
    litre = liter, liters
    cubic metre = cubic meters, cubic metres, cubic meter, m3, m³
    cubic foot = cubic feet
    cubic centimetre = cc, cubic centimetres, cubic centimeters
    gallon
    pint
    quart
    fluid ounce = fluid ounces, fl oz
  `,
  ],
  [
    'weight',
    `
    microgram = mcg, µg, μg
    milligram = mg
    gram = grams, grammes, gramme
    kilogram = kilo, kilos, kilogramme, kilogrammes, kg, kgs
    tonne = metric tons, metric ton, metric tonnes
    ton
    ounce = oz
    pound = lb, lbs
    stone
    carat
  `,
  ],
  [
    'speed',
    `
    mile per hour = mph
    kilometre per hour = kph, kmh, km / h, kmph
    knot = kn
    megabit per second = mbps
    gigabit per second = gbps
  `,
  ],
  [
    'temperature',
    `
    celsius = celcius, centigrate, degrees celsius, degree celsius, degrees centigrade, centigrade, deg celsius, °c, ° c, º c, ℃, deg c, degrees c
    fahrenheit = farenheit, degrees farenheit, degrees fahrenheit, degree fahrenheit, °f, ° f, º f, ℉, degrees f
    degree = deg, °, º
    kelvin
  `,
  ],
  [
    'other',
    `
    point
    pixel
    megapixel = mp
    hertz = hz
    kilohertz = khz
    megahertz = mhz
    gigahertz = ghz
    watt
    kilowatt = kw
    megawatt = mw
    gigawatt = gw
    kilowatt hour = kwh, kilowatt hours, kilowatt - hours
    megawatt hour = mwh, megawatt hours, megawatt - hours
    volt
    ampere = amps, amp
    farad
    horsepower = hp, bhp
    joule
    calorie
    kilocalorie = kcal
    newton
    pascal
    megapascal = mpa
    kilopascal = kpa
    kilopound per square inch = ksi
    pound per square inch = psi
    foot pound-force = lb - ft, lb ft, pound - feet
    newton metre = nm of torque
    decibel = db
    time
    bit
    byte
    kilobyte = kb
    megabyte = mb
    gigabyte = gb
    terabyte = tb
    part per million = ppm, parts per million
    part per billion = ppb, parts per billion
    mile per gallon = mpg, miles per gallon
    point per game = ppg
    rebound per game = rpg
    assist per game = apg
    millimetre of mercury = mmhg
    barrel = bpd
    cylinder
  `,
  ],
];

/** Only these take an article for the number one; `a second` is an ordinal, `a foot` a part of the body. */
const countable = new Set(
  'minute hour day night week fortnight month year decade century metre kilometre mile tonne ton acre hectare'.split(
    ' ',
  ),
);
const notPluralised = /(?:s|y|z|ch|per .*|sterling|celsius|fahrenheit)$/;

const rows: [string, Unit][] = [];
for (const [dimension, lines] of table)
  for (const line of lines.trim().split('\n')) {
    const [name, spellings] = line.split('=').map((part) => part.trim());
    const unit: Unit = { name: name!, dimension, countable: countable.has(name!) };
    const own = name!.toLowerCase();
    const forms = [
      own,
      ...(notPluralised.test(own) && own !== 'day' ? [] : [`${own}s`]),
      ...(spellings?.split(',') ?? []),
    ];
    for (const form of forms)
      rows.push([
        tokenise(form.trim())
          .map(({ lower }) => lower)
          .join(' '),
        unit,
      ]);
  }
const byName = new Map(rows.map(([, unit]) => [unit.name, unit]));
rows.push(
  ["'", byName.get('foot')!],
  ['′', byName.get('foot')!],
  ['day', byName.get('day')!],
  ['days', byName.get('day')!],
);

const symbol = (name: string): Unit => byName.get(name)!;
const money = (name: string): Unit => ({ name, dimension: 'currency', countable: false });

const before: readonly (readonly [string, Unit])[] = [
  ...['$', 'us $', 'u.s. $', 'u.s $', 'usd', 'usd $'].map((sign) => [sign, symbol('dollar')] as const),
  ...['£', 'gbp'].map((sign) => [sign, symbol('pound sterling')] as const),
  ...['€', 'eur'].map((sign) => [sign, symbol('euro')] as const),
  ...['¥', 'y =', 'jpy', 'jp ¥'].map((sign) => [sign, symbol('yen')] as const),
  ...['cny', 'rmb', 'cn ¥'].map((sign) => [sign, symbol('yuan')] as const),
  ...['₹', 'inr', 'rs', 'rs .'].map((sign) => [sign, symbol('rupee')] as const),
  ['rm', symbol('ringgit')],
  ['myr', symbol('ringgit')],
  ['₽', symbol('rouble')],
  ['rub', symbol('rouble')],
  ['₪', symbol('shekel')],
  ['ils', symbol('shekel')],
  ['₩', symbol('won')],
  ['krw', symbol('won')],
  ['₺', symbol('lira')],
  ['₦', symbol('naira')],
  ['chf', symbol('Swiss franc')],
  ['฿', symbol('baht')],
  ['₴', symbol('hryvnia')],
  ['zar', symbol('rand')],
  ['aed', symbol('dirham')],
  ['sek', symbol('krone')],
  ['nok', symbol('krone')],
  ['dkk', symbol('krone')],
  ['₿', symbol('bitcoin')],
  ['mxn $', symbol('peso')],
  ['mex $', symbol('peso')],
  ['aud $', money('Australian dollar')],
  ['cad $', money('Canadian dollar')],
  ['nzd $', money('New Zealand dollar')],
  ['a $', money('Australian dollar')],
  ['au $', money('Australian dollar')],
  ['aud', money('Australian dollar')],
  ['c $', money('Canadian dollar')],
  ['ca $', money('Canadian dollar')],
  ['cad', money('Canadian dollar')],
  ['hk $', money('Hong Kong dollar')],
  ['hkd', money('Hong Kong dollar')],
  ['nz $', money('New Zealand dollar')],
  ['s $', money('Singapore dollar')],
  ['sgd', money('Singapore dollar')],
  ['nt $', money('Taiwan dollar')],
  ['r $', symbol('brazilian real')],
];

const compound = (sizes: Readonly<Record<string, number>>, bare: string | null, inLesser: boolean): CompoundUnit => ({
  sizes: new Map(Object.entries(sizes)),
  inLesser,
  bare,
});

const compounds = new Map<string, CompoundUnit>([
  ['minute', compound({ second: 60 }, null, true)],
  ['hour', compound({ minute: 60, second: 3600 }, null, true)],
  ['day', compound({ hour: 24 }, null, true)],
  ['week', compound({ day: 7 }, null, true)],
  ['year', compound({ month: 12 }, null, true)],
  ['dollar', compound({ cent: 100 }, 'cent', false)],
  ['euro', compound({ cent: 100 }, 'cent', false)],
  ['pound sterling', compound({ penny: 100 }, 'penny', false)],
  ['foot', compound({ inch: 12 }, null, false)],
  ['stone', compound({ pound: 14 }, null, false)],
  ['pound', compound({ ounce: 16 }, null, false)],
]);

export const units: UnitLexicon = {
  after: buildLexicon(rows),
  symbols: new Map<string, Unit>([
    ['C', symbol('celsius')],
    ['F', symbol('fahrenheit')],
    ['K', symbol('kelvin')],
    ['m', symbol('metre')],
    ['l', symbol('litre')],
    ['L', symbol('litre')],
    ['g', symbol('gram')],
    ['t', symbol('tonne')],
    ['W', symbol('watt')],
    ['V', symbol('volt')],
    ['A', symbol('ampere')],
    ['J', symbol('joule')],
    ['h', symbol('hour')],
    ['p', symbol('penny')],
    ['c', symbol('cent')],
  ]),
  apart: new Set(['C', 'F', 'K', 'W', 'V', 'm']),
  before: buildLexicon(before),
  rates: wordMap([
    ['per', 'any'],
    ['/', 'any'],
    ['a', 'time'],
    ['an', 'time'],
    ['each', 'time'],
    ['every', 'time'],
  ]),
  compounds,
  moneyToo: new Map([['pound', symbol('pound sterling')]]),
  paying: wordSet('pay pays paid paying fined fine owed owes earn earned earning costing cost costs worth'.split(' ')),
  compoundWords: wordMap([['in', 'inch']]),
  articleLeads: wordSet('for within lasted lasts lasting takes took taking'.split(' ')),
  reckoned: wordSet(
    'share barrel ton tonne head person piece unit bottle ticket ounce pound gallon litre liter kilo bushel seat'.split(
      ' ',
    ),
  ),
  rateName: 'per',
  agePhrases: buildLexicon(
    ['old', 'olds', '- old', '- olds', 'of age', '- of - age'].map((phrase) => [phrase, true] as const),
  ),
  ageUnit: 'year of age',
  ageOf: 'of age',
  ageLeads: wordSet(['aged', 'age', 'ages']),
};
