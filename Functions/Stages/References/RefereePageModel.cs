using Recruitment.Candidates.References;
using Recruitment.Html;

namespace Recruitment.Stages.References;

/// <summary>The page on which a referee answers.</summary>
public sealed record RefereePageModel
{
    public required ReferenceAccess Access { get; init; }

    /// <summary>Null when the candidate took the consent back.</summary>
    public Referee? Referee { get; init; }

    /// <summary>What is chosen in the form: recorded, or posted and refused.</summary>
    public string? Choice { get; init; }

    /// <summary>One for each question.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];
    public IReadOnlyList<FieldFault> Faults { get; init; } = [];

    public bool IsOpen => Referee is not null && Access.Phase == ReferencePhase.Answers;

    public static RefereePageModel Of(ReferenceAccess access, string refereeId)
    {
        var referee = access.File.Find(refereeId);
        return new RefereePageModel
        {
            Access = access,
            Referee = referee,
            Choice = referee switch
            {
                { Answers: not null } => RefereeLink.Answer,
                { AnsweredAt: not null } => RefereeLink.Decline,
                _ => null,
            },
            Answers = referee?.Answers ?? [.. access.Plan.Questions.Select(_ => "")],
        };
    }

    public bool IsInvalid(string field) => Faults.Any(fault => fault.Field == field);
}
