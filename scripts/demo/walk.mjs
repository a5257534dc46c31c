export async function walkDemo() {}
