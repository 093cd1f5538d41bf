/**
 * The length of a host label as DNS carries it: letters beyond ASCII are encoded (RFC 3492, section 6.3). A
 * label longer than 63 is no part of a host, so what holds it is no link.
 */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;

export function dnsLength(label: string): number {
  const codes = Array.from(label, (char) => char.codePointAt(0)!);
  const basic = codes.filter((code) => code < 128).length;
  if (basic === codes.length) return label.length;
  let length = 'xn--'.length + basic + (basic > 0 ? 1 : 0);
  let [n, delta, bias, handled] = [128, 0, 72, basic];
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((code) => code >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const code of codes) {
      if (code < n) delta++;
      if (code !== n) continue;
      let q = delta;
      for (let k = BASE; ; k += BASE) {
        const t = k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
        length++;
        if (q < t) break;
        q = Math.floor((q - t) / (BASE - t));
      }
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return length;
}

function adapt(delta: number, points: number, first: boolean): number {
  let d = Math.floor(delta / (first ? 700 : 2));
  d += Math.floor(d / points);
  let k = 0;
  for (; d > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) d = Math.floor(d / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * d) / (d + 38));
}
