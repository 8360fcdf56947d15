/** Stands where something secret stood. */
export const redacted = '[redacted]';

/**
 * Takes out of a text whatever could sign a call to Tencent Chat: the given secrets, plain or
 * escaped for a URL or for JSON, what follows `usersig=`, and anything that looks like a UserSig.
 */
export const redact = (text: string, secrets: readonly string[]): string =>
	secrets
		.flatMap(formsOf)
		.sort((a, b) => b.length - a.length)
		.reduce((rest, form) => rest.replaceAll(form, redacted), text)
		.replace(userSigValue, `$1${redacted}`)
		.replace(userSigLike, redacted);

/** Whether one of the secrets stands in a text, in any of the forms that `redact` takes out. */
export const holdsSecret = (text: string, secrets: readonly string[]): boolean => {
	// The one sign of a UserSig that some escape in a URL.
	const plain = text.replaceAll(/%2A/gi, '*');
	return secrets.flatMap(formsOf).some((form) => plain.includes(form));
};

/** As a query value, plain or escaped once more, or as a JSON string. */
const userSigValue = /(usersig(?:=|%3D|\\?"\s*:\s*\\?"))[^&\s"'<>\\]+/gi;

/** The start that a zlib header gives, or else a run that no word and no ID of Tencent's has. */
const userSigLike = /(?:e[AFJN](?:[\w*-]|%2A){38,}|(?:[\w*-]|%2A){80,})/gi;

const formsOf = (secret: string): string[] => {
	if (!secret) return [];
	const inQuery = new URLSearchParams({ secret }).toString().slice('secret='.length);
	const escaped = inQuery.replaceAll('+', '%20');
	return [secret, inQuery, escaped, asUriComponent(escaped), JSON.stringify(secret).slice(1, -1)];
};

/** `encodeURIComponent` escapes less than a query does: !'()~ stay. */
const asUriComponent = (escaped: string): string =>
	escaped.replace(/%(?:2[1789]|7E)/g, (sign) => decodeURIComponent(sign));
