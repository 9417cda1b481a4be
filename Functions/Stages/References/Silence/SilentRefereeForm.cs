using Microsoft.AspNetCore.Http;
using Recruitment.Candidates.References;
using Recruitment.Committee;
using Recruitment.Html;

namespace Recruitment.Stages.References.Silence;

/// <summary>What the recruiter fills in about a referee who does not answer.</summary>
/// <param name="Referee">Whom it is about; null: nobody who is silent was chosen.</param>
/// <param name="Choice">Null: none made.</param>
/// <param name="Until">The last day of the time that is given, in Europe/Amsterdam.</param>
/// <param name="Another">Who is asked instead.</param>
public sealed record SilentRefereeForm(
    Referee? Referee,
    RefereeChoice? Choice,
    DateOnly? Until,
    RefereeRow Another,
    string? Reason
)
{
    public const string RefereeName = "referee";
    public const string ChoiceName = "silent";
    public const string UntilName = "until";
    public const string ReasonName = "reason";

    /// <summary>Days ahead at most: further is a mistake.</summary>
    private const int MaxDays = 366;

    /// <summary>The value of a choice in the form.</summary>
    public static string Word(RefereeChoice choice) =>
        choice switch
        {
            RefereeChoice.MoreTime => "more-time",
            RefereeChoice.AskCandidate => "ask",
            RefereeChoice.Another => "another",
            _ => "go-on",
        };

    /// <summary>Nothing filled in yet.</summary>
    public static SilentRefereeForm Empty(ReferenceFile file) =>
        new(null, null, null, new RefereeRow(file.NextOrdinal, "", "", ""), null);

    public static SilentRefereeForm Read(IFormCollection fields, ReferenceFile file)
    {
        var silent = file.Referees.Where(referee => referee.IsAwaited);
        return new SilentRefereeForm(
            silent.FirstOrDefault(referee => Referee.IdOf(referee.Ordinal) == fields[RefereeName]),
            Enum.GetValues<RefereeChoice>()
                .Cast<RefereeChoice?>()
                .FirstOrDefault(choice => Word(choice!.Value) == fields[ChoiceName]),
            DayField.Read(fields, UntilName),
            ConsentReader.Row(fields, file.NextOrdinal),
            ReasonField.Read(fields, ReasonName)
        );
    }

    /// <param name="today">In Europe/Amsterdam.</param>
    public IEnumerable<FormError> Faults(ReferenceAccess access, DateOnly today)
    {
        var texts = SilenceTexts.Resources;
        if (Referee is null)
        {
            yield return new FormError(RefereeName, texts["MissingReferee"]);
        }

        if (Choice is null)
        {
            yield return new FormError(ChoiceName, texts["MissingChoice"]);
        }

        if (Choice == RefereeChoice.MoreTime && (Until is not { } day || day <= today || day > today.AddDays(MaxDays)))
        {
            yield return new FormError(UntilName, texts["Day"]);
        }

        foreach (var fault in Choice == RefereeChoice.Another ? ConsentReader.FaultsOfAnother(Another, access) : [])
        {
            yield return fault;
        }

        if (Reason is null)
        {
            yield return new FormError(ReasonName, texts["MissingReason"]);
        }
        else if (Reason.Length > ReasonField.Longest)
        {
            yield return new FormError(ReasonName, texts.With("ReasonTooLong", ReasonField.Longest));
        }
    }
}
