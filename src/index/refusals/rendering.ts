// Descriptions as PyPI renders them before it takes a file: warehouse/forklift/legacy.py, behind the permissions and before
// the file itself. Without a content type they are reStructuredText, of which alone something cannot be rendered.
import { isRestructuredText } from "./content-type.ts";
import { type MetadataForm, oneValue } from "./metadata-form.ts";
import { type Fault, fault } from "./refusal.ts";

export interface RestructuredDescription {
	text: string;
	contentType: string | null;
}

/** Null for what PyPI takes whatever it says. */
export function descriptionToRender(form: MetadataForm): RestructuredDescription | null {
	const text = oneValue(form, "description");
	const contentType = oneValue(form, "description_content_type");
	return text === null || !isRestructuredText(contentType) ? null : { text, contentType };
}

/** White space alone is sent, and renders to nothing: that needs no renderer to be known. */
export function showsNothing({ text }: RestructuredDescription): boolean {
	return /^[ \t\r\n\v\f]*$/.test(text);
}

/** What PyPI says when a description could not be rendered. */
export function refuseRendering({ contentType }: RestructuredDescription): Fault {
	return contentType === null
		? fault("description-render-default")
		: fault("description-render", { type: contentType });
}
