/** A check could not be made, so it neither passed nor failed: the message is one or more plain sentences, exit 3. */
export class CouldNotTest extends Error {}
