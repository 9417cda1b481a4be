using Recruitment.Recruiter.Dashboard;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Ballots;

/// <summary>What was asked in a procedure and who has answered, in order of opening.</summary>
public sealed record BallotsModel(ProcedurePlace Place, IReadOnlyList<ListedBallot> Ballots)
{
    public string Address => DeskAddresses.Ballots(Place.Id);
}

/// <summary>A ballot in a list.</summary>
/// <param name="Stage">Its title.</param>
/// <param name="OpenedAt">UTC.</param>
public sealed record ListedBallot(string Id, string Stage, DateTimeOffset OpenedAt, DashboardBallot Ballot);
