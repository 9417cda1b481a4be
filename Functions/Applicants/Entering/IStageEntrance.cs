using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Entering;

/// <summary>
/// How one kind of stage takes somebody in who comes, or comes back, while it runs. Implementations live with the stage
/// and are found by the composition root; a kind without one takes nobody in.
/// </summary>
public interface IStageEntrance
{
    StageKind Kind { get; }

    /// <summary>With which status the candidate takes part from now on; or why they cannot. Only reads.</summary>
    Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken);
}

/// <summary>Somebody who comes while a stage runs, or before it starts.</summary>
/// <param name="Asked">The ballots of this run, in order of opening.</param>
/// <param name="Now">UTC.</param>
public sealed record StageArrival(StageCall Run, Candidate Candidate, IReadOnlyList<Ballot> Asked, DateTimeOffset Now)
{
    /// <summary>The open ballot with the form; null: none is open.</summary>
    public string? OpenBallot(string form) =>
        Asked.FirstOrDefault(ballot => ballot.Form == form && ballot.ClosedAt is null)?.Id;

    /// <summary>The candidate had an interview before leaving.</summary>
    public bool WasInterviewed => Candidate.Interview is { } interview && !(interview.Start > Candidate.StatusAt);

    public bool IsOn(Ballot ballot) => ballot.Candidates.Contains(Candidate.Id);
}

/// <summary>How somebody is taken in.</summary>
/// <param name="Status">What they take part as.</param>
/// <param name="Closed">Why they are not; null when they are.</param>
public sealed record Entrance(CandidateStatus Status, ClosedEntrance? Closed)
{
    /// <summary>The open ballot that asks about people with this status; null: none is open.</summary>
    public string? Ballot { get; init; }

    public static Entrance As(CandidateStatus status) => new(status, Closed: null);

    public static Entrance NotAny(ClosedEntrance why) => new(CandidateStatus.Applied, why);
}

/// <summary>Why nobody is taken in any more.</summary>
public enum ClosedEntrance
{
    ProcedureEnded,

    /// <summary>It is being chosen, or was chosen, who comes on the shortlist.</summary>
    ShortlistChosen,

    /// <summary>The times of the interviews are settled without them.</summary>
    TimesSettled,

    /// <summary>It is being chosen, or was chosen, who goes on to the next round.</summary>
    NextRoundChosen,

    /// <summary>The interviews were held without them.</summary>
    InterviewsHeld,

    /// <summary>The committee has recommended.</summary>
    Recommended,

    /// <summary>The places in the programme were given.</summary>
    PlacesGiven,
}
