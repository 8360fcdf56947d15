/** Names a test: that of its file below `test/`, and its own. Two files may have a test of one name. */
export const idOf = (file, names) => `${file}: ${names.join(' ')}`;

export const fileOfId = (id) => id.slice(0, id.indexOf(': '));
