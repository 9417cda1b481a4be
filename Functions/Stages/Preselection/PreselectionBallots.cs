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

    public static BallotCall ScoresOf(StageCall call, Seats seats) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Scores),
            Form = nameof(PreselectionScoresForm),
            Voters = seats.Committee,
            Candidates = Eligible,
            Quorum = Seats.Majority(seats.Committee),
        };

    /// <summary>Not extended: when the chair does not choose, the proposal holds.</summary>
    public static BallotCall ShortlistOf(StageCall call, Seats seats) =>
        new()
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Ballot = call.Ballot(Shortlist),
            Form = nameof(ShortlistForm),
            Voters = [seats.Chair],
            Candidates = Eligible,
            Quorum = 1,
            WorkingDays = ShortlistWorkingDays,
            MostExtensions = 0,
        };
}
