using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>A question that was put to people, and who has answered it.</summary>
public sealed record DashboardBallot(
    string Title,
    DateTimeOffset ClosesAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<DashboardVoter> Voters
)
{
    /// <param name="cast">Who has voted on which ballot.</param>
    public static DashboardBallot Of(
        Ballot ballot,
        BallotForms forms,
        ProcedureDefinition definition,
        IReadOnlySet<(string Ballot, PersonId Voter)> cast
    ) =>
        new(
            forms.Get(ballot.Form).Title,
            ballot.ClosesAt,
            ballot.ClosedAt,
            [
                .. ballot.Voters.Select(voter => new DashboardVoter(
                    definition.People.Find(voter)?.Name ?? DashboardTexts.FormerPerson,
                    ballot.Counts(voter) && cast.Contains((ballot.Id, voter))
                )),
            ]
        );
}

/// <summary>Somebody who is asked; what the answer was stays between the voters.</summary>
public sealed record DashboardVoter(string Name, bool HasVoted);
