using Microsoft.AspNetCore.Http;

namespace Recruitment.Committee.Rulings;

/// <summary>What the recruiter fills in about a ballot that too few people answer.</summary>
/// <param name="Choice">One of the choices below; null: none made.</param>
/// <param name="Until">The last day of the time that is given, in Europe/Amsterdam.</param>
public sealed record RulingForm(string? Choice, DateOnly? Until, string? Reason)
{
    public const string ChoiceName = "ruling";
    public const string UntilName = "until";
    public const string ReasonName = "reason";

    /// <summary>The answers that there are count.</summary>
    public const string Count = "count";

    /// <summary>There is more time to answer.</summary>
    public const string MoreTime = "more-time";

    /// <summary>The question ends without a result.</summary>
    public const string Close = "close";

    /// <summary>Days ahead at most: further is a mistake.</summary>
    private const int MaxDays = 366;

    public static RulingForm Read(IFormCollection fields)
    {
        string? choice = fields[ChoiceName];
        return new RulingForm(
            choice is Count or MoreTime or Close ? choice : null,
            DayField.Read(fields, UntilName),
            ReasonField.Read(fields, ReasonName)
        );
    }

    /// <summary>What to mend: the field, and a sentence.</summary>
    /// <param name="today">In Europe/Amsterdam.</param>
    public IEnumerable<(string Field, string Text)> Faults(RulingPageModel page, DateOnly today)
    {
        var texts = BallotTexts.Resources;
        if (!page.Choices.Contains(Choice))
        {
            yield return (ChoiceName, texts["MissingRuling"]);
        }

        if (Choice == MoreTime && (Until is not { } day || day <= today || day > today.AddDays(MaxDays)))
        {
            yield return (UntilName, texts["RulingDay"]);
        }

        if (Reason is null)
        {
            yield return (ReasonName, texts["MissingRulingReason"]);
        }
        else if (Reason.Length > ReasonField.Longest)
        {
            yield return (ReasonName, texts.With("RulingReasonTooLong", ReasonField.Longest));
        }
    }
}
