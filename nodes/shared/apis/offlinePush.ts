import type { WireField } from '../elements/wireField';
import { fieldsToWire } from '../elements/toWire';

/** One of the parts that OfflinePushInfo is filled in by. */
export interface OfflinePushPart {
	/** The name that workflows store. */
	readonly name: string;
	readonly label: string;
	readonly description: string;
	/** The object inside OfflinePushInfo; without it the fields stand in OfflinePushInfo itself. */
	readonly inside?: string;
	readonly fields: readonly WireField[];
}

const text = (wire: string, name: string, label: string, description: string): WireField => ({
	wire,
	name,
	label,
	kind: 'text',
	required: false,
	description,
});

const whole = (wire: string, name: string, label: string, description: string): WireField => ({
	...text(wire, name, label, description),
	kind: 'integer',
});

const choice = (
	field: Pick<WireField, 'wire' | 'name' | 'label' | 'description' | 'choices'>,
): WireField => ({ ...field, kind: 'choice', required: false });

/**
 * What a recipient who is offline sees of a message, by everybody and by kind of device.
 *
 * Source: "OfflinePushInfo" in https://trtc.io/document/33527 and 77715
 */
export const offlinePushParts: readonly OfflinePushPart[] = [
	{
		name: 'offlinePush',
		label: 'Offline Push',
		description: 'What a recipient who is offline sees',
		fields: [
			text('Title', 'title', 'Title', 'Title of the notification'),
			text(
				'Desc',
				'desc',
				'Text',
				'Text of the notification. Without it, the elements of the message make the text.',
			),
			text('Ext', 'ext', 'Extension', 'Data that is passed on to the app, as JSON'),
			choice({
				wire: 'PushFlag',
				name: 'pushFlag',
				label: 'Push',
				description: 'Whether a notification is sent at all',
				choices: [
					{ value: 0, label: 'Send' },
					{ value: 1, label: 'Do Not Send' },
				],
			}),
		],
	},
	{
		name: 'offlinePushAndroid',
		label: 'Offline Push (Android)',
		description: 'Settings for Android devices only',
		inside: 'AndroidInfo',
		fields: [
			text('Sound', 'sound', 'Sound', 'Path of the sound file in the app'),
			whole(
				'PushStyle',
				'pushStyle',
				'Push Style',
				'0 for the usual look, 1 for long text, on Huawei, Honor and OPPO devices',
			),
			text('GoogleImage', 'googleImage', 'Google Image URL', 'Picture on Google devices'),
			text('GoogleChannelID', 'googleChannelID', 'Google Channel ID', 'Channel on Google devices'),
			text('HonorImage', 'honorImage', 'Honor Image URL', 'Picture on Honor devices'),
			text('HonorImportance', 'honorImportance', 'Honor Importance', 'Importance on Honor devices'),
			text('HuaWeiImage', 'huaWeiImage', 'Huawei Image URL', 'Picture on Huawei devices'),
			text('HuaWeiCategory', 'huaWeiCategory', 'Huawei Category', 'Category on Huawei devices'),
			text('HuaWeiChannelID', 'huaWeiChannelID', 'Huawei Channel ID', 'Channel on Huawei devices'),
			choice({
				wire: 'ExtAsHuaweiIntentParam',
				name: 'extAsHuaweiIntentParam',
				label: 'Huawei Extension Use',
				description: 'How Huawei devices use the extension',
				choices: [
					{ value: 0, label: 'Action' },
					{ value: 1, label: 'Intent' },
				],
			}),
			choice({
				wire: 'HuaWeiImportance',
				name: 'huaWeiImportance',
				label: 'Huawei Importance',
				description: 'Importance on Huawei devices',
				choices: [
					{ value: 'LOW', label: 'Low' },
					{ value: 'NORMAL', label: 'Normal' },
				],
			}),
			whole(
				'MeiZuNoticeMsgType',
				'meiZuNoticeMsgType',
				'Meizu Message Type',
				'Kind of notification on Meizu devices: 0 for public, 1 for private',
			),
			text('OPPOCategory', 'oppoCategory', 'OPPO Category', 'Category on OPPO devices'),
			text('OPPOChannelID', 'oppoChannelID', 'OPPO Channel ID', 'Channel on OPPO devices'),
			choice({
				wire: 'VIVOClassification',
				name: 'vivoClassification',
				label: 'Vivo Classification',
				description: 'Kind of notification on vivo devices',
				choices: [
					{ value: 0, label: 'Operation' },
					{ value: 1, label: 'System' },
				],
			}),
			text('VIVOCategory', 'vivoCategory', 'Vivo Category', 'Category on vivo devices'),
			text('XiaoMiChannelID', 'xiaoMiChannelID', 'Xiaomi Channel ID', 'Channel on Xiaomi devices'),
		],
	},
	{
		name: 'offlinePushApple',
		label: 'Offline Push (Apple)',
		description: 'Settings for Apple devices only',
		inside: 'ApnsInfo',
		fields: [
			text('Title', 'title', 'Title', 'Title on Apple devices, instead of the general one'),
			text('SubTitle', 'subTitle', 'Subtitle', 'Second line of the title'),
			text('Image', 'image', 'Image URL', 'Address of a picture to show'),
			text('Sound', 'sound', 'Sound', 'Sound file of the app'),
			text(
				'InterruptionLevel',
				'interruptionLevel',
				'Interruption Level',
				'How urgent the notification is, such as active or time-sensitive',
			),
			choice({
				wire: 'ContentAvailable',
				name: 'contentAvailable',
				label: 'Wake Up App',
				description: 'Whether the app is woken up in the background',
				choices: [
					{ value: 0, label: 'No' },
					{ value: 1, label: 'Yes' },
				],
			}),
			choice({
				wire: 'BadgeMode',
				name: 'badgeMode',
				label: 'Badge',
				description: "Whether the number on the app's icon counts this message",
				choices: [
					{ value: 0, label: 'Count' },
					{ value: 1, label: 'Do Not Count' },
				],
			}),
			choice({
				wire: 'MutableContent',
				name: 'mutableContent',
				label: 'Push Extension',
				description: "Whether the app's own push extension handles the notification",
				choices: [
					{ value: 0, label: 'Off' },
					{ value: 1, label: 'On' },
				],
			}),
		],
	},
];

/**
 * OfflinePushInfo from the values of the parts, or nothing where nothing was set.
 *
 * @param valuesOf the values of a part by the names that workflows store
 */
export function offlinePushToWire(
	valuesOf: (part: OfflinePushPart) => Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
	const push: Record<string, unknown> = {};
	for (const part of offlinePushParts) {
		const wire = fieldsToWire(part.fields, valuesOf(part));
		if (part.inside === undefined) Object.assign(push, wire);
		else if (Object.keys(wire).length > 0) push[part.inside] = wire;
	}
	return Object.keys(push).length === 0 ? undefined : push;
}
