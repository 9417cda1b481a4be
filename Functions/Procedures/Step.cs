using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Recruitment.Procedures;

/// <summary>
/// One run of a stage, as records, links, mails and the audit chain name it: <c>{stage}-{round}</c>. What belongs to the
/// run goes on behind it: a ballot <c>{stage}-{round}-{question}</c>, a term <c>{stage}-{round}.{number}</c>.
/// </summary>
/// <param name="Stage">Id of the stage in the definition.</param>
/// <param name="Round">1, or higher when the stage is entered again.</param>
[JsonConverter(typeof(StepJsonConverter))]
public readonly record struct Step(string Stage, int Round)
{
    private const char Hyphen = '-';

    /// <summary>The step that a text is; null when it is none. The round is behind the last hyphen, whatever the stage is called.</summary>
    public static Step? Parse(string? text)
    {
        var end = text?.LastIndexOf(Hyphen) ?? -1;
        return end > 0 && RoundIn(text.AsSpan(end + 1)) is { } round ? new Step(text![..end], round) : null; // has a hyphen
    }

    /// <summary>
    /// The step of one of <paramref name="stages"/> that a text is, or else that it goes on from; null when there is none.
    /// Where one stage's id begins with another's, the longer is meant.
    /// </summary>
    public static Step? In(string? text, IEnumerable<string> stages) =>
        Parse(text) is { } exact && stages.Contains(exact.Stage, StringComparer.Ordinal)
            ? exact
            : stages
                .OrderByDescending(stage => stage.Length)
                .Select(stage => GoesOnFrom(text, stage))
                .FirstOrDefault(step => step is not null);

    /// <summary>As it is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stage}{Hyphen}{Round}");

    public static implicit operator string(Step step) => step.ToString();

    private static Step? GoesOnFrom(string? text, string stage)
    {
        if (text?.StartsWith($"{stage}{Hyphen}", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var behind = text.AsSpan(stage.Length + 1);
        var end = behind.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && behind[end] is Hyphen or '.' && RoundIn(behind[..end]) is { } round
            ? new Step(stage, round)
            : null;
    }

    /// <summary>As a round is written: without a sign, zeros in front, or anything else.</summary>
    private static int? RoundIn(ReadOnlySpan<char> digits) =>
        digits is not ['0', ..] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var round)
            ? round
            : null;
}

/// <summary>Writes a step as the text that it always was.</summary>
internal sealed class StepJsonConverter : JsonConverter<Step>
{
    public override Step Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Step.Parse(reader.GetString()) ?? throw new JsonException("A step is a stage's id, a hyphen and its round.");

    public override void Write(Utf8JsonWriter writer, Step value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
