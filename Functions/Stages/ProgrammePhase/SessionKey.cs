using System.Globalization;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Names a session in links, mails and waits: <c>{stage}-{round}-{number}</c>.</summary>
/// <param name="Step">The stage's step.</param>
public sealed record SessionKey(string Step, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Step}-{Number}");

    /// <summary>Null when the text names no session.</summary>
    public static SessionKey? Parse(string text)
    {
        var end = text.LastIndexOf('-');
        return
            end > 0
            && int.TryParse(text.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new SessionKey(text[..end], number)
            : null;
    }
}
