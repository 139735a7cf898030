import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { charsetOfMediaType, decode } from '../src/intake/charset.ts';

/** Bytes of a text in a charset that Node can only decode: by asking for every one and two bytes what they are. */
function encoder(charset: string): (text: string) => Buffer {
  const decoder = new TextDecoder(charset);
  const bytesOf = new Map<string, readonly number[]>();
  for (let a = 0xff; a >= 0x80; a--)
    for (let b = 0xff; b >= 0x30; b--) {
      const character = decoder.decode(new Uint8Array([a, b]));
      if (character.length === 1 && character !== '\uFFFD') bytesOf.set(character, [a, b]);
    }
  for (let a = 0xff; a >= 0; a--) {
    const character = decoder.decode(new Uint8Array([a]));
    if (character.length === 1 && character !== '\uFFFD') bytesOf.set(character, [a]);
  }
  return (text) => {
    const bytes = [...text].map((character) => bytesOf.get(character));
    assert.ok(!bytes.includes(undefined), `${charset} cannot write ${text}`);
    return Buffer.from(bytes.flatMap((pair) => pair ?? []));
  };
}

const russian =
  'В понедельник утром в Веллине трамвай сошёл с рельсов на площади, четыре пассажира получили травмы, сообщили в мэрии города. Движение было закрыто два часа.';
const samples: Readonly<Record<string, string>> = {
  'windows-1250':
    'Tramvaj vyjel z kolejí na náměstí, čtyři cestující byli zraněni, řekl mluvčí podniku. Příčina nehody není známa, šetří ji policie.',
  'windows-1251': russian,
  'koi8-r': russian,
  'windows-1252':
    'Die Straßenbahn entgleiste am Montag, vier Fahrgäste wurden verletzt, erklärte die Behörde. Für die Ursache gibt es keine Erklärung.',
  'windows-1253':
    'Το τραμ εκτροχιάστηκε στην πλατεία τη Δευτέρα και τέσσερις επιβάτες τραυματίστηκαν, ανακοίνωσε η εταιρεία.',
  'windows-1254':
    'Tramvay pazartesi günü meydanda raydan çıktı, dört yolcu yaralandı, şirket sözcüsü açıkladı. Işıklar söndü, sefer yapılmıyor.',
  'windows-1255': 'הרכבת הקלה ירדה מהפסים בכיכר ביום שני וארבעה נוסעים נפצעו, כך אמרה החברה. התנועה נסגרה לשעתיים.',
  'windows-1256': 'خرج الترام عن مساره في الساحة يوم الاثنين وأصيب أربعة ركاب، وقالت الشركة إن الحركة توقفت ساعتين.',
  'windows-1257':
    'Pirmadienio rytą tramvajus nuvažiavo nuo bėgių aikštėje, keturi keleiviai sužeisti, pranešė įmonė. Eismas sustojo dviem valandoms.',
  // Vietnamese in windows-1258 writes most tones as marks of their own behind the letter.
  'windows-1258':
    'Sáng th\u01b0\u0301 hai, môt xe đi\u00ea\u0323n trât bánh \u01a1\u0309 quang tr\u01b0\u01a1\u0300ng, bôn khách bi\u0323 th\u01b0\u01a1ng, ha\u0303ng cho biêt.',
  shift_jis:
    '月曜日の朝、ヴェリン広場で路面電車が脱線し、乗客四人がけがをしたと運行会社が発表した。運転は二時間止まった。',
  'euc-jp': '月曜日の朝、広場で路面電車が脱線し、乗客四人がけがをしたと運行会社が発表した。運転は二時間止まった。',
  'euc-kr':
    '월요일 아침 벨린 광장에서 전차가 탈선하여 승객 네 명이 다쳤다고 운영사가 밝혔다. 운행은 두 시간 중단되었다.',
  gb18030: '星期一上午，一辆有轨电车在广场脱轨，四名乘客受伤，运营公司说。交通中断了两个小时，警方正在调查原因。',
  big5: '星期一上午，一輛有軌電車在廣場脫軌，四名乘客受傷，營運公司說。交通中斷了兩個小時，警方正在調查原因。',
};

/** Charsets that detection alone finds for a paragraph; the others' bytes are each other's too, and need to be stated. */
const detected = ['windows-1251', 'koi8-r', 'windows-1252', 'shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'];

describe('charsets', () => {
  for (const [charset, text] of Object.entries(samples)) {
    const bytes = encoder(charset)(text);
    it(`reads ${charset} as header or page states it`, () => {
      assert.equal(decode(bytes, charset), text);
      const page = `<html><head><meta charset="${charset}"></head><body><p>`;
      assert.equal(decode(Buffer.concat([Buffer.from(page), bytes])), `${page}${text}`);
      const xml = `<?xml version="1.0" encoding="${charset.toUpperCase()}"?><p>`;
      assert.equal(decode(Buffer.concat([Buffer.from(xml), bytes])), `${xml}${text}`);
    });
    if (detected.includes(charset))
      it(`detects ${charset}`, () => {
        assert.equal(decode(bytes), text);
      });
  }

  it('believes the bytes where a header lies', () => {
    const utf8 = Buffer.from(russian);
    for (const lie of ['windows-1251', 'iso-8859-1', 'shift_jis', 'utf-16le', 'nonsense', ''])
      assert.equal(decode(utf8, lie), russian, lie);
    const bytes = encoder('windows-1251')(russian);
    assert.equal(decode(bytes, 'utf-8'), russian);
    assert.equal(decode(bytes, 'iso-8859-1'), russian);
    const page = '<meta charset="windows-1251"><p>';
    assert.equal(decode(Buffer.concat([Buffer.from(page), bytes]), 'iso-8859-1'), `${page}${russian}`);
  });

  it('takes the header before the page', () => {
    const page = '<meta charset="windows-1252"><p>';
    assert.equal(decode(Buffer.concat([Buffer.from(page), encoder('koi8-r')(russian)]), 'koi8-r'), `${page}${russian}`);
  });

  it('believes a byte order mark before all', () => {
    for (const [mark, charset] of [
      ['\uFEFF', 'utf8'],
      ['\uFEFF', 'utf16le'],
    ] as const)
      assert.equal(decode(Buffer.from(`${mark}${russian}`, charset), 'windows-1251'), russian);
  });

  it('reads UTF-16 that a header states, and a page that only says so as UTF-8', () => {
    assert.equal(decode(Buffer.from(russian, 'utf16le'), 'utf-16le'), russian);
    assert.equal(decode(Buffer.from(`<meta charset="utf-16"><p>${russian}`)), `<meta charset="utf-16"><p>${russian}`);
  });

  it('reads seven-bit Japanese as it is stated', () => {
    assert.equal(decode(Buffer.from('\u001b$B7nMK\u001b(B', 'latin1'), 'iso-2022-jp'), '月曜');
  });

  it('keeps UTF-8 of which a byte was cut', () => {
    const cut = decode(Buffer.from(`${russian.repeat(3)}é`).subarray(0, -1), 'utf-8');
    assert.ok(cut.startsWith(russian) && cut.endsWith('\uFFFD'));
    const alone = decode(Buffer.from(`${russian.repeat(3)}é`).subarray(0, -1));
    assert.ok(alone.startsWith(russian));
  });

  it('reads the charset of a media type', () => {
    assert.equal(charsetOfMediaType('text/html; charset=KOI8-R'), 'KOI8-R');
    assert.equal(charsetOfMediaType('text/html; x=1; charset="utf-8"; y'), 'utf-8');
    for (const none of ['text/html', 'text/html; charset=', undefined, 'charset=utf-8'])
      assert.equal(charsetOfMediaType(none), null);
  });

  it('never throws, and keeps whatever is UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.option(fc.string({ maxLength: 20 })), (bytes, charset) => {
        assert.equal(typeof decode(bytes, charset), 'string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(decode(Buffer.from(text), 'windows-1252').replace(/^\uFEFF/, ''), text.replace(/^\uFEFF/, ''));
      }),
    );
  });
});
