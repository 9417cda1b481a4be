// Validates JSON documents, one a line, against the JSON Schema (2020-12) in the file that is named; answers each with
// a line: what is wrong, or nothing.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2020.js";

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync(process.argv[2], "utf8")));

for await (const line of createInterface({ input: process.stdin })) {
  console.log(faults(line));
}

function faults(line) {
  try {
    return validate(JSON.parse(line)) ? "" : ajv.errorsText(validate.errors);
  } catch (fault) {
    if (fault instanceof SyntaxError) {
      return "This is not JSON.";
    }
    throw fault;
  }
}
