// Checks Kusto queries, one a line as a JSON string, against the columns of Azure Monitor's tables that they use; answers
// each with a line: what is wrong, or nothing. The columns are those of Microsoft's reference of the tables.
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
const { dirname, join } = require("node:path");
const { runInThisContext } = require("node:vm");

const library = dirname(require.resolve("@kusto/language-service-next/package.json"));
for (const file of ["bridge.min.js", "Kusto.Language.Bridge.min.js"]) {
  runInThisContext(readFileSync(join(library, file), "utf8"), file);
}

const { KustoCode, GlobalState, Symbols } = globalThis.Kusto.Language;
const tables = {
  AppMetrics: "(TimeGenerated: datetime, Name: string, Sum: real, Min: real, Max: real, ItemCount: int, Properties: dynamic)",
  AppRequests: "(TimeGenerated: datetime, Name: string, Success: bool, ResultCode: string, DurationMs: real, OperationId: string)",
  AppTraces: "(TimeGenerated: datetime, Message: string, SeverityLevel: int, OperationId: string)",
  AppExceptions: "(TimeGenerated: datetime, ExceptionType: string, ProblemId: string, OperationId: string)",
};
const database = new Symbols.DatabaseSymbol.ctor(
  "workspace",
  Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(name, columns, null)),
);
const known = GlobalState.Default.WithDatabase(database);

createInterface({ input: process.stdin }).on("line", (line) => {
  const found = KustoCode.ParseAndAnalyze(JSON.parse(line), known).GetDiagnostics();
  const faults = [];
  for (let i = 0; i < System.Array.getCount(found); i++) {
    faults.push(System.Array.getItem(found, i).Message);
  }
  console.log(faults.join(" "));
});
