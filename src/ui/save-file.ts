/** Long enough for the browser to have begun to save. */
const KEPT_FOR_MS = 30_000;

/** Hands text, or an image, to the browser as a download. It is made here: no connection is opened. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}
