/**
 * The longest side of a picture that is sent. More would make it larger and look no better in a
 * chat.
 */
const LONGEST_PX = 1024;
/** The JPEG quality, from 0 to 1. Above this, a picture grows and looks no better in a chat. */
const QUALITY = 0.85;

/**
 * Turns a chosen file into a JPEG in base64 that is small enough for one call.
 *
 * @returns undefined where the browser cannot read it as a picture
 */
export const readPicture = async (file) => {
	try {
		const bitmap = await globalThis.createImageBitmap(file);
		const scale = Math.min(1, LONGEST_PX / Math.max(bitmap.width, bitmap.height));
		const canvas = document.createElement('canvas');
		canvas.width = Math.max(1, Math.round(bitmap.width * scale));
		canvas.height = Math.max(1, Math.round(bitmap.height * scale));
		const context = canvas.getContext('2d');
		// JPEG has no transparency, so transparent parts become white.
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		const data = canvas.toDataURL('image/jpeg', QUALITY).split(',')[1];
		return { data, width: canvas.width, height: canvas.height };
	} catch {
		return undefined;
	}
};
