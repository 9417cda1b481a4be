using System.Text.Json.Serialization;

namespace Recruitment.Records;

/// <summary>
/// Names somebody of the organisation in a procedure: <c>recruiter</c>, or a role with its number of order in the
/// definition, such as <c>committee-2</c>, <c>management-1</c>, <c>board-1</c>; the second in that place is
/// <c>committee-2-2</c>. It never holds a name.
/// </summary>
[JsonConverter(typeof(IdJsonConverter<PersonId>))]
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    public static PersonId From(string value) => new(value);

    public override string ToString() => Value;
}
