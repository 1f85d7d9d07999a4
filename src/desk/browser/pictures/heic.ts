/** Where Sveltia CMS 0.221.1 has its reader of HEIC, below its own files and below those of the desk. */
export const heicReader = { worker: "assets/heic-worker-CyvlypMZ.js", program: "assets/heic_dec-ojH1Dp2m.wasm" };

/** What the reader answers: first whether it is ready, then the picture. */
interface Answer {
  readonly error?: string;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * Reads a picture as iPhones take them, turned as it was taken, in another thread: half a second for 12 million pixels. Loads 1 MB
 * the first time. Throws where it cannot be read, or where the reader cannot be loaded.
 */
export async function decodeHeic(file: Blob): Promise<ImageData> {
  const program = await WebAssembly.compile(await fetched(heicReader.program));
  const worker = new Worker(new URL(heicReader.worker, document.baseURI), { type: "module" });
  try {
    await ask(worker, { module: program });
    const bytes = await file.arrayBuffer();
    const { width, height, data } = await ask(worker, bytes, [bytes]);
    return new ImageData(data, width, height);
  } finally {
    // What it took of the memory for a picture it does not give back.
    worker.terminate();
  }
}

async function fetched(path: string): Promise<ArrayBuffer> {
  const answer = await fetch(new URL(path, document.baseURI));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.arrayBuffer();
}

function ask(worker: Worker, message: unknown, transfer: Transferable[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) =>
      data.error === undefined ? resolve(data) : reject(new Error(data.error));
    worker.onerror = ({ message: reason }) => reject(new Error(reason));
    worker.postMessage(message, transfer);
  });
}
