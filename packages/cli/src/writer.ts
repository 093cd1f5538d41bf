/** Writes and, where the reader is slower than we are, waits: so memory does not grow with the output. */
export function writerOf(stream: NodeJS.WritableStream): (text: string) => Promise<void> {
  let broken: Error | undefined;
  stream.on('error', (error: Error) => {
    broken = error;
  });
  return async (text) => {
    if (broken) throw broken;
    if (text === '' || stream.write(text)) return;
    await new Promise<void>((resolve, reject) => {
      stream.once('drain', resolve);
      stream.once('error', reject);
    });
  };
}
