using System.Text.Json.Serialization;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Input of <see cref="BallotOrchestration"/>: who decides about whom, by when. Ids only.</summary>
public sealed record BallotCall
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }

    /// <summary>Unique in the procedure: the stage's step and the question, such as <c>preselection-1-scores</c>.</summary>
    public required string Ballot { get; init; }

    /// <summary>Which <see cref="IBallotForm"/> asks and reads the question.</summary>
    public required string Form { get; init; }
    public required IReadOnlyList<PersonId> Voters { get; init; }

    /// <summary>
    /// About whom; resolved when the ballot opens, and kept in the ballot's record. Null: about the procedure itself,
    /// so that it is asked whether or not there are candidates.
    /// </summary>
    public required CandidateSelection? Candidates { get; init; }

    /// <summary>Votes that are needed for the ballot to count.</summary>
    public required int Quorum { get; init; }

    /// <summary>
    /// Whether the procedure can go on without any answer, should the recruiter decide so: nobody is refused for lack of one.
    /// </summary>
    public bool CanGoUnanswered { get; init; }

    /// <summary>
    /// The recruiter can end it without a result, and whoever asks then answers <see cref="StageResult.Unresolved"/>.
    /// </summary>
    public bool CanEndWithoutResult { get; init; }

    /// <summary>It closes at its end with or without a quorum, because a law says what holds then.</summary>
    public bool ClosesByLaw { get; init; }

    /// <summary>One voter answers for all: the ballot is complete with the first vote.</summary>
    public bool OneAnswers { get; init; }

    /// <summary>Those who are tied come on a second ballot, which voters read beforehand.</summary>
    public bool BreaksTies { get; init; }

    /// <summary>Who is told, beside the recruiter and the chair, that nobody answered by the deadline.</summary>
    public IReadOnlyList<PersonId> EscalateTo { get; init; } = [];

    /// <summary>Who read the question and the answer, and do not answer.</summary>
    public IReadOnlyList<PersonId> Readers { get; init; } = [];

    /// <summary>The mail that asks for the vote.</summary>
    public string Invitation { get; init; } = nameof(BallotInvitationMail);

    /// <summary>Length in working days; null: until the stage's own deadline.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>How often a ballot of before version 4 is extended when it ends without a quorum, before it closes without one.</summary>
    [JsonPropertyName("mostExtensions")] // as in the history of ballots that still run
    public int MaxExtensions { get; init; } = 1;

    /// <summary>Working days of an extension; null: the stage's days of escalation.</summary>
    public int? ExtensionDays { get; init; }

    [JsonIgnore]
    public string InstanceId => $"{Procedure}-{Ballot}";
}
