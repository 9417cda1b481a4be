using System.Text.Json.Serialization;

namespace Recruitment.Records;

/// <summary>Names a candidate within a procedure. Made by the system, so that it never holds a name.</summary>
[JsonConverter(typeof(IdJsonConverter<CandidateId>))]
public readonly record struct CandidateId(string Value) : IId<CandidateId>
{
    public static CandidateId From(string value) => new(value);

    public static CandidateId New() => new(Identifier.New());

    public override string ToString() => Value;
}
