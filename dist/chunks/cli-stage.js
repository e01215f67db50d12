export { n as runStageCommand } from "./stage.js";
