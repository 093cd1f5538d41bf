/** Times as clocks on a wall show them, in an IANA time zone. Everything is worked out by `Intl`, summer time included. */

/** What a wall calendar and clock show. */
export interface WallTime {
  /** YYYY-MM-DD */
  readonly date: string;
  /** mon, tue ... */
  readonly day: Day;
  /** Minutes since midnight, as the clock shows them. */
  readonly minutes: number;
}

export const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Day = (typeof days)[number];

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs fifty times what using it does; which one it is depends on the zone alone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    // Bounded, so that a process with many linters cannot make it grow without end.
    if (formats.size < 500) formats.set(zone, format);
  }
  return format;
}

/** Whether the zone is one `Intl` knows. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What a wall clock in `zone` shows at a time (milliseconds since 1970). */
export function wallTime(time: number, zone: string): WallTime {
  const offset = steadyOffset(time, zone);
  if (offset === undefined) return readClock(time, zone);
  const local = time + offset;
  const day = Math.floor(local / dayLength);
  return { ...calendarDay(day), minutes: Math.floor((local - day * dayLength) / 60_000) };
}

/** As `Intl` writes it: right at any time, and some fifty times slower than adding an offset. */
function readClock(time: number, zone: string): WallTime {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(time)) parts[type] = value;
  const date = `${parts['year']!.padStart(4, '0')}-${parts['month']}-${parts['day']}`;
  return { date, day: dayOf(date), minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const dayLength = 86_400_000;
/** From 1972 on all clocks differ from UTC by whole minutes; and nobody schedules a post for the next century. */
const steadyFrom = Date.UTC(1972, 0, 1);
const steadyTo = Date.UTC(2100, 0, 1);

/** The offset of a zone on a day on which its clocks are not changed; undefined on others. */
function steadyOffset(time: number, zone: string): number | undefined {
  if (!(time >= steadyFrom && time < steadyTo)) return undefined;
  const day = Math.floor(time / dayLength);
  const offset = offsetOfDay(day, zone);
  return offset === offsetOfDay(day + 1, zone) ? offset : undefined;
}

/** By zone the offsets at the beginning of days of UTC. Bounded, like the formats. */
const offsets = new Map<string, Map<number, number>>();
const mostDays = 2_000;

function offsetOfDay(day: number, zone: string): number {
  let known = offsets.get(zone);
  if (!known) {
    known = new Map();
    if (offsets.size < 500) offsets.set(zone, known);
  }
  let offset = known.get(day);
  if (offset === undefined) {
    if (known.size >= mostDays) known.clear();
    offset = offsetAt(day * dayLength, zone);
    known.set(day, offset);
  }
  return offset;
}

const calendar = new Map<number, Pick<WallTime, 'date' | 'day'>>();

/** A day by its number since 1970. */
function calendarDay(number: number): Pick<WallTime, 'date' | 'day'> {
  let known = calendar.get(number);
  if (!known) {
    if (calendar.size >= mostDays) calendar.clear();
    const date = new Date(number * dayLength).toISOString().slice(0, 10);
    calendar.set(number, (known = { date, day: dayOf(date) }));
  }
  return known;
}

/** Whether a text is a day as YYYY-MM-DD. `Date.parse` takes 30 February for 2 March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function dayOf(date: string): Day {
  return days[new Date(`${date}T00:00:00Z`).getUTCDay()]!;
}

/** The time (milliseconds since 1970) at which a day begins in `zone`. */
export function startOfDay(date: string, zone: string): number {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  // The offset before and behind a change of the clocks differ: the second look settles it.
  const first = wanted - offsetAt(wanted, zone);
  return wanted - offsetAt(first, zone);
}

/** The day after (or before) a day. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, zone: string): number {
  const { date, minutes } = readClock(time, zone);
  return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - Math.floor(time / 60_000) * 60_000;
}
