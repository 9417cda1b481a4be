using System.Text.Json.Serialization;

namespace Recruitment.Records;

/// <summary>Names a candidate within a procedure. Made by the system, so that it never holds a name.</summary>
[JsonConverter(typeof(IdJsonConverter<CandidateId>))]
public readonly record struct CandidateId(string Value) : IId<CandidateId>
{
    public static CandidateId From(string value) => new(value);

    public static CandidateId New() => new(Identifier.New());

    /// <summary>Whether a text may be looked up: uploads have ids of the uploader's making, none of which leads elsewhere.</summary>
    public static bool CanBe(string text) => text.Length is > 0 and <= 32 && text.All(char.IsAsciiLetterOrDigit);

    public override string ToString() => Value;
}
