using Recruitment.Correspondence;

namespace Recruitment.Stages.Interviews;

/// <summary>What the recruiter is told when the interviews are on another day than planned.</summary>
public sealed record InterviewDayMovedLetter : Letter
{
    public InterviewDayMovedLetter(Letter letter)
        : base(letter) { }

    public required InterviewAgenda Agenda { get; init; }

    /// <summary>The day as the definition has it.</summary>
    public string Written => Stage(Agenda.Stage).Interviews!.Day; // an agenda has a plan

    /// <summary>The day as it became, Europe/Amsterdam.</summary>
    public DateOnly Day => Agenda.Day;
    public DateTimeOffset ChoiceClosesAt => Agenda.ChoiceClosesAt;

    /// <summary>Candidates had been invited already, and are asked to choose again.</summary>
    public bool AskedAgain => Agenda.Version > 1;
}
