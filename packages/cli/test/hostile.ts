/** Texts that mean something to a terminal, a spreadsheet, a page or a log, and must mean nothing there. */
export const hostile: readonly string[] = [
  'two\nlines',
  'and\r\nmore\u2028of\u2029them\u0085here',
  '\u001b[2J\u001b[31mred\u0007 bell \u0000 nothing \u009b1m',
  'right \u202eto left\u202c and \u2066isolated\u2069 and \u200f\u061c',
  'half \ud800 of a pair \udfff, no character \ufffe \uffff',
  '=HYPERLINK("https://evil.example","click")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r=1+1',
  '  =1+1',
  '＝1＋1',
  '","=1+1',
  ';=1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</bdi></dd></dl><h1>Heading</h1>',
  '<!-- comment --> <![CDATA[ x ]]> &amp; &#x41; <?xml?>',
  ']]>',
  '::error file=a,line=1::hello',
  '%0A::warning::hello',
  '\n::set-output name=x::y',
  '::stop-commands::token',
  '# heading\n\n- item\n\n```\ncode\n```\n\n| a | b |\n|---|---|',
  '[link](https://evil.example) ![picture](x.png) <https://evil.example>',
  '`code` ``more`` ** bold ** _em_ ~~gone~~ \\ $a$',
  'https://evil.example www.evil.example a@evil.example @nhsuk #123 :smile:',
  '{0} {{1}} [text](0) \\[x\\]',
  '{"a": "b"}',
];

/** What must never reach a reader raw: control and bidi characters, halves of pairs, what is no character. */
export const unprintable =
  /(?![\n\r])\p{Cc}|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;
