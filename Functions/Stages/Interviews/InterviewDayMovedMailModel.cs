using Recruitment.Html;

namespace Recruitment.Stages.Interviews;

/// <summary>What the recruiter is told when the interviews are on another day than planned.</summary>
public sealed record InterviewDayMovedMailModel
{
    public required Brand Brand { get; init; }
    public required string Name { get; init; }
    public required string Function { get; init; }

    /// <summary>The day as the definition has it.</summary>
    public required string Written { get; init; }

    /// <summary>The day as it became, Europe/Amsterdam.</summary>
    public required DateOnly Day { get; init; }
    public required DateTimeOffset ChoiceClosesAt { get; init; }

    /// <summary>Candidates had been invited already, and are asked to choose again.</summary>
    public required bool AskedAgain { get; init; }
}
