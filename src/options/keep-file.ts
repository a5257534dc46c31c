/** Saves a text as a file by the browser's own download, which needs no permission. */
export function keepFile(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address a moment later, so it is revoked only after a minute.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
