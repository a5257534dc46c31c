/** Pixels for each CSS px: sharp on a phone and on paper. */
const SHARPNESS = 2;

/**
 * A drawing of ours as a PNG, for where nobody takes an SVG. It is drawn here, from an address that only this page has.
 * @param svg a whole SVG file with a width and a height, in CSS px.
 * @returns nothing where the browser does not draw it.
 */
export async function pngFile(svg: string): Promise<Blob | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob((drawn) => done(drawn ?? undefined), 'image/png'));
  } catch (error) {
    console.error('the picture was not drawn', error);
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
