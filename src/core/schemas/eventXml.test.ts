import { textOfXml } from './eventXml';

it.each([
  ['cmd /c &quot;echo a &amp;&amp; b &lt;in &gt;out&quot; &apos;c&apos;', `cmd /c "echo a && b <in >out" 'c'`],
  ['two&#13;&#10;lines, &#x1F600;', 'two\r\nlines, \u{1F600}'],
  ['a sign is read once: &amp;lt; &amp;#60;', 'a sign is read once: &lt; &#60;'],
  [
    'left alone: & &; &lt &nbsp; &#0; &#xD800; &#x110000; &#99999999;',
    'left alone: & &; &lt &nbsp; &#0; &#xD800; &#x110000; &#99999999;',
  ],
  ['', ''],
])('reads what XML writes as %s', (written, text) => {
  expect(textOfXml(written)).toBe(text);
});
