/** The longest side of a picture that is sent: more would not show in a chat. */
const LONGEST_PX = 1024;
/** Of JPEG, from 0 to 1: above this a picture grows and looks no better in a chat. */
const QUALITY = 0.85;

/**
 * A chosen file as the sandbox takes it: a JPEG in base64, made small enough for one call.
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
		// JPEG knows no transparency: what shows through is white, as on most pages.
		context.fillStyle = '#fff';
		context.fillRect(0, 0, canvas.width, canvas.height);
		context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
		const data = canvas.toDataURL('image/jpeg', QUALITY).split(',')[1];
		return { data, width: canvas.width, height: canvas.height };
	} catch {
		return undefined;
	}
};
