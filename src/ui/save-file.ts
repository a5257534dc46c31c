/** How long the object URL is kept: long enough for the browser to have begun saving. */
const KEPT_FOR_MS = 30_000;

/** Saves text or an image as a download. The file is made in the page: no connection is opened. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}
