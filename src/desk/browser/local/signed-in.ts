/** The name by which Sveltia CMS keeps the folder that was picked before. */
const keptFolder = "root_dir_handle";

/**
 * Has Sveltia CMS open signed in, with this folder as the one that was picked before. It looks for that in the browser's database, which
 * cannot keep a folder of ours: what it is asked there for is answered here.
 */
export function openSignedIn(root: object): void {
  localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "local" }));
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (query) {
    const request = get.call(this, query);
    if (query === keptFolder) Object.defineProperty(request, "result", { get: () => root });
    return request;
  };
}
