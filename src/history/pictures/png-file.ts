/** Device px for each CSS px: sharp on a phone and on paper. */
const SHARPNESS = 2;

/**
 * A drawing as a PNG, for places that take no SVG. It is drawn in this page, from an object URL.
 * @param svg a whole SVG file with a width and a height, in CSS px.
 * @returns nothing where the browser cannot draw it.
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
