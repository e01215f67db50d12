// The one table of codes: every finding and every error carries one of these words. docs/codes.md is generated from it,
// `wheel-release explain CODE` prints it, and a test holds that each code is used and each used code stands here.
import type { CodeEntry } from "./code-entry.ts";
import { actionCodes } from "./codes/action.ts";
import { archiveCodes } from "./codes/archive.ts";
import { binaryCodes } from "./codes/binary.ts";
import { buildCodes } from "./codes/build.ts";
import { configCodes } from "./codes/config.ts";
import { contentsCodes } from "./codes/contents.ts";
import { cudaCodes } from "./codes/cuda.ts";
import { cudaTruthCodes } from "./codes/cuda-truth.ts";
import { distributionCodes } from "./codes/distribution.ts";
import { documentCodes } from "./codes/document.ts";
import { freezeCodes } from "./codes/freeze.ts";
import { gateCodes } from "./codes/gate.ts";
import { githubCodes } from "./codes/github.ts";
import { indexCodes } from "./codes/index-room.ts";
import { metadataCodes } from "./codes/metadata.ts";
import { pickCodes } from "./codes/pick.ts";
import { planCodes } from "./codes/plan.ts";
import { planCibuildwheelCodes } from "./codes/plan-cibuildwheel.ts";
import { planJobsCodes } from "./codes/plan-jobs.ts";
import { planMaturinCodes } from "./codes/plan-maturin.ts";
import { preflightCodes } from "./codes/plan-preflight.ts";
import { planSmokeCodes } from "./codes/plan-smoke.ts";
import { planVariantsCodes } from "./codes/plan-variants.ts";
import { planVersionCodes } from "./codes/plan-version.ts";
import { publishCodes } from "./codes/publish.ts";
import { rehearsalCodes } from "./codes/rehearsal.ts";
import { smokeCodes } from "./codes/smoke.ts";
import { tablesCodes } from "./codes/tables.ts";
import { toolsCodes } from "./codes/tools.ts";
import { torchCodes } from "./codes/torch.ts";
import { trustCodes } from "./codes/trust.ts";
import { verifyCodes } from "./codes/verify.ts";
import { worldCodes } from "./codes/world.ts";

export const codes = {
	...actionCodes,
	...archiveCodes,
	...binaryCodes,
	...buildCodes,
	...configCodes,
	...contentsCodes,
	...cudaCodes,
	...cudaTruthCodes,
	...torchCodes,
	...distributionCodes,
	...documentCodes,
	...freezeCodes,
	...gateCodes,
	...githubCodes,
	...indexCodes,
	...metadataCodes,
	...pickCodes,
	...planCodes,
	...planCibuildwheelCodes,
	...planSmokeCodes,
	...planJobsCodes,
	...preflightCodes,
	...planMaturinCodes,
	...planVariantsCodes,
	...planVersionCodes,
	...publishCodes,
	...rehearsalCodes,
	...smokeCodes,
	...tablesCodes,
	...toolsCodes,
	...trustCodes,
	...verifyCodes,
	...worldCodes,
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof codes;
