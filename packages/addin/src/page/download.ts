/** Offers a file to the person through the browser's own download. */
export function download(name: string, data: Uint8Array | string, type: string): void {
  const address = URL.createObjectURL(new Blob([data as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read a while after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
