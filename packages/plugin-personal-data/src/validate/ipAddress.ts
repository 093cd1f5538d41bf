/** IPv4 with dots, IPv6 with or without a gap and a zone (RFC 4291, section 2.2; RFC 4007, section 11). */
export function isIpAddress(text: string): boolean {
  return isIpv4(text) || isIpv6(text.replace(/%[\w.-]{1,20}$/, ''));
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256);
}

function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map(countGroups);
  const count = groups.reduce((sum, each) => sum + each, 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

/** Groups of a side; the last may be an IPv4 address, which counts as two. NaN for what is no side. */
function countGroups(side: string, index: number, sides: readonly string[]): number {
  if (side === '') return sides.length === 2 ? 0 : Number.NaN;
  const groups = side.split(':');
  const last = groups.at(-1)!;
  const tail = index === sides.length - 1 && isIpv4(last) ? 1 : 0;
  const hex = tail ? groups.slice(0, -1) : groups;
  return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.length + tail : Number.NaN;
}
