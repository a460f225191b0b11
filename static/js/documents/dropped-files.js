// The files in what was dropped, folders opened; the debris of operating systems stays out.

const DEBRIS = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i;

export function isDebris(name) {
  return DEBRIS.test(name);
}

const paths = new WeakMap();

/** Where the file lay in a folder that was handed in; empty for a file that came alone. */
export function pathOf(file) {
  return paths.get(file) ?? file.webkitRelativePath ?? "";
}

export async function droppedFiles(transfer) {
  const entries = [...transfer.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const files = await Promise.all(entries.map(filesOf));
  return files.flat().filter((file) => !isDebris(file.name));
}

async function filesOf(entry) {
  if (!entry) return [];
  if (entry instanceof File) return [entry];
  if (entry.isFile) return [await fileOf(entry)];
  const inside = await allEntries(entry.createReader());
  return (await Promise.all(inside.map(filesOf))).flat();
}

async function fileOf(entry) {
  const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
  const path = entry.fullPath.replace(/^\//, "");
  if (path.includes("/")) paths.set(file, path);
  return file;
}

/** A reader gives at most a hundred entries a time. */
async function allEntries(reader) {
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
