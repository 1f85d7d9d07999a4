/** Lets Sveltia work on the folder of this machine. */
export async function openLocalFolder(): Promise<void> {}
