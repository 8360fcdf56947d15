import * as z from 'zod/v4';
import { accept, refuse } from '../reply';
import type { Library, Moderation } from '../state/moderation';
import { defineApi } from './api';

const app = { SdkAppId: z.int() };
const library = { ...app, LibID: z.string().min(1) };
const page = { Offset: z.int().min(0), Limit: z.int().min(1).max(100) };
const family = { notJson: 2003, invalid: 2003 };

/** @see https://trtc.io/document/77829 */
export const getCloudAuditKeywordsIds = defineApi({
	path: 'v4/im_msg_audit_mgr/get_cloud_audit_keywords_ids',
	callsPerSecond: 200,
	family,
	request: z.strictObject({ ...app, ...page }),
	apply({ Offset, Limit }, { state: { moderation } }) {
		if (!moderation.isOn) return refuse(2015);
		return accept({
			RequestId: moderation.requestId(),
			TotalCount: moderation.libraries.length,
			Infos: moderation.libraries.slice(Offset, Offset + Limit).map(({ id, name }) => ({
				ID: id,
				LibName: name,
				Describe: '',
				CreateTime: '2023-02-20 13:53:44 +0800 CST',
				Suggestion: 'Block',
			})),
		});
	},
});

/** @see https://trtc.io/document/77830 */
export const getCloudAuditKeywords = defineApi({
	path: 'v4/im_msg_audit_mgr/get_cloud_audit_keywords',
	callsPerSecond: 200,
	family,
	request: z.strictObject({ ...library, ...page, Content: z.string().optional() }),
	apply: ({ LibID, Offset, Limit, Content = '' }, { state: { moderation } }) =>
		inLibrary(moderation, LibID, ({ words }) => {
			const found = words.filter(({ content }) => content.includes(Content));
			return {
				TotalCount: found.length,
				Infos: found.slice(Offset, Offset + Limit).map(({ id, content, createTime }) => ({
					ID: id,
					Content: content,
					CreateTime: createTime,
				})),
			};
		}),
});

/** @see https://trtc.io/document/77831 */
export const addCloudAuditKeywords = defineApi({
	path: 'v4/im_msg_audit_mgr/add_cloud_audit_keywords',
	callsPerSecond: 200,
	family,
	request: z.strictObject({
		...library,
		UserKeywords: z
			.array(z.strictObject({ Content: z.string().min(1), Label: z.string().optional() }))
			.min(1),
	}),
	apply({ LibID, UserKeywords }, { state }) {
		if (UserKeywords.length > 10) return refuse(2016, `${UserKeywords.length}`);
		const reply = inLibrary(state.moderation, LibID, (found) => {
			for (const { Content, Label = 'Composite' } of UserKeywords)
				state.moderation.addWord(found, Content, Label);
			return {};
		});
		state.changed({ kind: 'other' });
		return reply;
	},
});

/** @see https://trtc.io/document/77832 */
export const deleteCloudAuditKeywords = defineApi({
	path: 'v4/im_msg_audit_mgr/delete_cloud_audit_keywords',
	callsPerSecond: 200,
	family,
	request: z.strictObject({ ...library, Keywords: z.array(z.string().min(1)).min(1).max(10) }),
	apply({ LibID, Keywords }, { state }) {
		const reply = inLibrary(state.moderation, LibID, (found) => {
			const Details = Keywords.map((Keyword) => {
				const id = state.moderation.removeWord(found, Keyword);
				return id === undefined
					? { KeywordID: '', Keyword, Deleted: false, ErrorInfo: 'keyword not found' }
					: { KeywordID: id, Keyword, Deleted: true, ErrorInfo: '' };
			});
			return { Count: Details.filter(({ Deleted }) => Deleted).length, Details };
		});
		state.changed({ kind: 'other' });
		return reply;
	},
});

const inLibrary = (
	moderation: Moderation,
	id: string,
	answer: (library: Library) => Record<string, unknown>,
) => {
	if (!moderation.isOn) return refuse(2015);
	const found = moderation.library(id);
	if (found === undefined) return refuse(2003, `no library ${id}`);
	return accept({ RequestId: moderation.requestId(), ...answer(found) });
};
