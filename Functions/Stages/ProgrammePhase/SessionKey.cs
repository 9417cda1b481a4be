using System.Globalization;
using Recruitment.Procedures;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Names a session in links, mails and waits: <c>{stage}-{round}-{number}</c>.</summary>
public readonly record struct SessionKey(Step Step, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Step}-{Number}");

    /// <summary>Null when the text names no session.</summary>
    public static SessionKey? Parse(string text) =>
        // A session's number is written as a round is, and behind a step that ends in one.
        Step.Parse(text)
            is { } key
        && Step.Parse(key.Stage) is { } step
            ? new SessionKey(step, key.Round)
            : null;
}
