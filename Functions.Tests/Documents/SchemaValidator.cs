using System.Diagnostics;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Documents;

/// <summary>Ajv, in a process of its own, with the committed schema. <c>npm ci</c> in Functions.Tests installs it.</summary>
internal sealed class SchemaValidator : IDisposable
{
    private readonly Process _process;

    public SchemaValidator(string schema)
    {
        var script = Repository.PathOf("Functions.Tests", "Documents", "schema-validator.mjs");
        var start = new ProcessStartInfo("node", [script, schema])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        _process =
            Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
    }

    /// <summary>What is wrong with a JSON document, in ajv's words; empty when it is valid.</summary>
    /// <param name="json">On one line.</param>
    public string Faults(string json)
    {
        _process.StandardInput.WriteLine(json);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                "The validator has ended (npm ci in Functions.Tests installs what it needs)."
            );
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
