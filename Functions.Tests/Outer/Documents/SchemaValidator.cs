using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Documents;

/// <summary>Ajv with the committed schema.</summary>
internal sealed class SchemaValidator(string schema) : IDisposable
{
    private readonly NodeScript _script = new(
        Repository.PathOf("Functions.Tests", "Outer", "Documents", "schema-validator.mjs"),
        schema
    );

    /// <summary>What is wrong with a JSON document, in ajv's words; empty when it is valid.</summary>
    /// <param name="json">On one line.</param>
    public string Faults(string json) => _script.Ask(json);

    public void Dispose() => _script.Dispose();
}
