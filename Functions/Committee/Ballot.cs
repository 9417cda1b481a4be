using System.Text.Json.Serialization;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>A ballot's record: the question, who decides about whom, and whether it is open.</summary>
public sealed record Ballot : IListed<BallotSummary>
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required string Id { get; init; }
    public required string Form { get; init; }
    public required IReadOnlyList<PersonId> Voters { get; init; }
    public required IReadOnlyList<CandidateId> Candidates { get; init; }

    /// <summary>
    /// Who came on it, or came back, while people voted: whoever says nothing of them in a vote is asked again, and does
    /// not count as having answered until then.
    /// </summary>
    public IReadOnlyList<CandidateId> Added { get; init; } = [];

    /// <summary>It asks about the procedure itself and not about candidates.</summary>
    public bool AboutProcedure { get; init; }

    public required int Quorum { get; init; }

    /// <summary>One voter answers for all: the ballot is complete with the first vote.</summary>
    public bool OneAnswers { get; init; }

    /// <inheritdoc cref="BallotCall.BreaksTies"/>
    public bool BreaksTies { get; init; }

    /// <summary>Who is told, beside the recruiter and the chair, that nobody answered by the deadline.</summary>
    public IReadOnlyList<PersonId> EscalateTo { get; init; } = [];

    /// <inheritdoc cref="BallotCall.Readers"/>
    public IReadOnlyList<PersonId> Readers { get; init; } = [];

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The deadline that people are told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Voters who said that they cannot judge these candidates, in order of saying so. They no longer vote.</summary>
    public IReadOnlyList<PersonId> Conflicted { get; init; } = [];

    /// <summary>Of these, who said so on an earlier ballot and need not be replaced: a quorum is left without them.</summary>
    public IReadOnlyList<PersonId> Excused { get; init; } = [];

    /// <summary>Who is not asked about whom, because of a conflict of interest.</summary>
    public IReadOnlyList<PassedOver> PassedOver { get; init; } = [];

    /// <summary>
    /// It does not close without a quorum, unless the recruiter decides so. Ballots of before version 4 close after their
    /// last extension.
    /// </summary>
    public bool WaitsForQuorum { get; init; }

    /// <inheritdoc cref="BallotCall.CanGoUnanswered"/>
    public bool CanGoUnanswered { get; init; }

    /// <summary>How often it was extended for want of a quorum.</summary>
    public int Extensions { get; init; }

    /// <summary>That it ends with the answers that there are; absent while nobody decided so.</summary>
    public BallotRuling? Ruling { get; init; }

    /// <inheritdoc cref="BallotCall.CanEndWithoutResult"/>
    public bool CanEndWithoutResult { get; init; }

    /// <inheritdoc cref="StageDefinition.WhenSilent"/>
    public WhenSilent WhenSilent { get; init; }

    /// <summary>The time that the recruiter gave last; absent while it was extended by itself only.</summary>
    public BallotTime? MoreTime { get; init; }

    /// <summary>When it closed; absent while votes are taken.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Votes are taken, and no decision of the recruiter has ended it.</summary>
    [JsonIgnore]
    public bool IsOpen => this is { ClosedAt: null, Ruling: null };

    /// <summary>Whether somebody reads along, or has the place of who did.</summary>
    public bool IsReadBy(PersonId person, People people) => Readers.Select(people.Current).Contains(person);

    /// <summary>Whether a voter is asked about a candidate.</summary>
    public bool Asks(PersonId voter, CandidateId candidate) => !PassedOver.Contains(new PassedOver(voter, candidate));

    /// <summary>
    /// Whether somebody who cannot judge these candidates still votes about others, while enough voters are left to judge
    /// each of them.
    /// </summary>
    /// <param name="passesOver">Whether the form can be answered about some of the candidates only.</param>
    public bool LeavesQuorumWithout(PersonId voter, IReadOnlyList<CandidateId> about, bool passesOver) =>
        passesOver
        && Voters.Count > 1
        && Candidates.Except(about).Any(candidate => Asks(voter, candidate))
        && about.All(candidate =>
            Voters.Count(other => other != voter && Asks(other, candidate) && !Conflicted.Contains(other)) >= Quorum
        );

    /// <summary>Whether somebody's vote counts: not of who said that they cannot judge, or was replaced.</summary>
    public bool Counts(PersonId voter) => Voters.Contains(voter) && !Conflicted.Contains(voter);

    /// <summary>Whether the recruiter can end it so: without a result, or with an answer to count where one is needed.</summary>
    public bool MayEnd(BallotRuling ruling, IEnumerable<Vote> votes) =>
        IsOpen
        && (ruling.WithoutResult ? CanEndWithoutResult : CanGoUnanswered || votes.Any(vote => Counts(vote.Voter)));

    BallotSummary IListed<BallotSummary>.Summary =>
        new(Id, Form, [.. Voters.Where(Counts)], ClosesAt, IsOpen) { OneAnswers = OneAnswers, Extensions = Extensions };
}

/// <summary>What lists of ballots show.</summary>
/// <param name="Voters">Whose votes count.</param>
/// <param name="ClosesAt">The deadline that people are told now.</param>
/// <param name="IsOpen">Votes are taken.</param>
public sealed record BallotSummary(
    string Id,
    string Form,
    IReadOnlyList<PersonId> Voters,
    DateTimeOffset ClosesAt,
    bool IsOpen
)
{
    /// <inheritdoc cref="Ballot.OneAnswers"/>
    public bool OneAnswers { get; init; }

    /// <inheritdoc cref="Ballot.Extensions"/>
    public int Extensions { get; init; }
}
