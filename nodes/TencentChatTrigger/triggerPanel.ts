import type { TriggerPanelDefinition } from 'n8n-workflow';

const testing =
	"<b>To try it</b>, press the button and let a callback come to the <b>Test URL</b>: give it to the sandbox, or to the webhook configuration of a test app in Tencent's console. The URL takes calls until the first callback has come, for 2 minutes at most. n8n lists the fields of an event for the next nodes once one has come.";

const oneUrl =
	'An app has <b>one callback URL</b> for all its events, and a new one takes about 2 minutes to apply.';

/** The texts that the editor shows beside the form until the first callback has come. */
export const triggerPanel: TriggerPanelDefinition = {
	header: 'Hear of messages and other events',
	executionsHelp: {
		inactive: `${testing}<br /><br /><b>To use it</b>, publish the workflow and put the <b>Production URL</b> into Tencent's console. ${oneUrl} Executions that this starts show up in the list of executions, not here.`,
		active: `${testing}<br /><br />The workflow is published: callbacks to the <b>Production URL</b> start it. ${oneUrl} They show up in the <a data-key="executions">list of executions</a>, not here.`,
	},
	activationHint:
		"Publish the workflow and put the Production URL into Tencent's console, to start it without this button.",
};
