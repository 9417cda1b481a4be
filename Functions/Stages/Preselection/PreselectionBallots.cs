using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;

namespace Recruitment.Stages.Preselection;

/// <summary>The two ballots of a preselection: everybody scores, and then the chair decides the shortlist.</summary>
public static class PreselectionBallots
{
    public const string Scores = "scores";
    public const string Shortlist = "shortlist";

    private const int ShortlistWorkingDays = 2;

    /// <summary>
    /// Who can be shortlisted. After a nomination no internal candidate is <c>Applied</c> any more; without that
    /// stage internal candidates take part as they applied.
    /// </summary>
    public static CandidateSelection Eligible { get; } =
        new() { Statuses = [CandidateStatus.Applied, CandidateStatus.Nominated] };

    /// <summary>Those of <see cref="Eligible"/> in a priority group; null: in any group or none.</summary>
    public static CandidateSelection EligibleIn(string? group) => Eligible with { PriorityGroup = group };

    /// <summary>Each priority group has ballots of its own.</summary>
    public static string Id(StageCall call, string question, string? group) =>
        call.Ballot(group is null ? question : $"{group}-{question}");

    public static BallotCall ScoresOf(StageCall call, Seats seats, string? group) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = Id(call, Scores, group),
            Form = nameof(PreselectionScoresForm),
            Voters = seats.Committee,
            Candidates = EligibleIn(group),
            Quorum = Seats.Majority(seats.Committee),
            CanGoUnanswered = true,
        };

    /// <summary>Before version 4 it was not extended: when the chair did not choose, the proposal held.</summary>
    public static BallotCall ShortlistOf(StageCall call, Seats seats, string? group) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = Id(call, Shortlist, group),
            Form = nameof(ShortlistForm),
            Voters = [seats.Chair],
            Candidates = EligibleIn(group),
            Quorum = 1,
            WorkingDays = ShortlistWorkingDays,
            MaxExtensions = 0,
        };
}
