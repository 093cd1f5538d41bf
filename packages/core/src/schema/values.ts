/** Values of posts. `null` stands for "absent" everywhere, because that is what spreadsheets and databases send. */
import { z } from 'zod';

export const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

/** A date and time with an offset: "09:00" alone would mean another moment on another machine. */
export const moment = z
  .string()
  .regex(
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
  );
