using System.Text.Json.Serialization;

namespace Recruitment.Records;

/// <summary>Names a procedure; also the instance id of its orchestration. Sixteen characters of base 32.</summary>
[JsonConverter(typeof(IdJsonConverter<ProcedureId>))]
public readonly record struct ProcedureId(string Value) : IId<ProcedureId>
{
    public static ProcedureId From(string value) => new(value);

    public static ProcedureId New() => new(Identifier.New());

    public override string ToString() => Value;
}
