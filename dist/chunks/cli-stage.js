export { t as runStageCommand } from "./stage.js";
