/** What is wrong in something read: a code and its parameters. Words are made at the edge, in `messages.ts`. */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly pointer: string;
  /** 'key' where the key at the pointer is meant, not its value. */
  readonly meant?: 'key';
}
