// GITHUB_OUTPUT, GITHUB_STATE and GITHUB_ENV: `name=value` or `name<<DELIMITER`, lines, `DELIMITER`; whichever of `=`
// and `<<` comes first decides. https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs

/** @throws Error where the runner fails the step. */
export function parseCommandFile(text: string): Record<string, string> {
	const values: Record<string, string> = {};
	const lines = text.split(/\r?\n/);
	for (let index = 0; index < lines.length; index += 1) {
		const line = lines[index] ?? "";
		if (line === "") continue;
		const equals = line.indexOf("=");
		const heredoc = line.indexOf("<<");
		if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
			values[nameOf(line.slice(0, equals))] = line.slice(equals + 1);
			continue;
		}
		if (heredoc < 0) throw new Error(`Invalid format '${line}'`);
		const delimiter = line.slice(heredoc + 2);
		const end = lines.indexOf(delimiter, index + 1);
		if (delimiter === "" || end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
		values[nameOf(line.slice(0, heredoc))] = lines.slice(index + 1, end).join("\n");
		index = end;
	}
	return values;
}

function nameOf(text: string): string {
	if (text === "") throw new Error("Invalid format: the name must not be empty");
	return text;
}
