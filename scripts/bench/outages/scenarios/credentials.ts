import { edit, edits, list } from '../jobs';
import { against, type Scenario } from '../scenario';
import { accept } from '../answeringServer';

/** Credentials that cannot be used, that differ by item, and what reading one for each item costs. */
export const credentials: readonly Scenario[] = [
	{
		what: '10 edits, a key that is empty',
		play: against(accept, {
			parameters: edit,
			items: edits(10),
			credential: { secretKey: '={{ $json.nothing }}' },
		}),
	},
	{
		what: '200 edits of two tenants, the credential by the item',
		play: against(
			accept,
			{
				parameters: edit,
				items: list(200, (index) => ({ key: `${index}_2_3`, tenant: 1400000001 + (index % 2) })),
				credential: { sdkAppId: '={{ $json.tenant }}' },
			},
			(_, { calls }) => {
				const strange = calls.filter(({ app, body }) => {
					const index = Number(String(body.MsgKey).split('_')[0]);
					return app !== 1400000001 + (index % 2);
				});
				return `${strange.length} at another app`;
			},
		),
	},
	{
		what: '2,000 edits, one credential',
		play: against(accept, { parameters: edit, items: edits(2_000) }),
	},
	{
		what: '2,000 edits, a credential with an expression',
		play: against(accept, {
			parameters: edit,
			items: edits(2_000),
			credential: { adminUserId: '={{ "administrator" }}' },
		}),
	},
];
