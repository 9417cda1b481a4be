using System.Text.Json.Serialization;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee.Conflicts;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>
/// Opens a ballot: writes down who decides about whom, and when it closes. Running twice is harmless: the record
/// that was written first stays.
/// </summary>
public sealed class OpenBallotActivity(
    BallotRecords ballots,
    BallotForms forms,
    StandingConflicts conflicts,
    CandidateRecords candidates,
    ProcedureRecords procedures,
    AuditLog audit
)
{
    [Function(nameof(OpenBallotActivity))]
    public async Task<BallotOpened> RunAsync(
        [ActivityTrigger] BallotOpening opening,
        CancellationToken cancellationToken
    )
    {
        var call = opening.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var ballot =
            await ballots.FindAsync(call.Procedure, call.Ballot, cancellationToken)
            ?? await AddAsync(opening, definition, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        var hasChair = definition.People.Committee.Count > 0 && ballot.Voters.Contains(definition.People.ChairId);
        return new BallotOpened(
            ballot.AboutProcedure || ballot.Candidates.Count > 0,
            hasChair ? definition.People.ChairId : null,
            call.ExtensionDays ?? Math.Max(stage.EscalationDays, 1)
        )
        {
            Voters = ballot.Voters,
            WhenSilent = ballot.WhenSilent,
        };
    }

    private async Task<Ballot> AddAsync(
        BallotOpening opening,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var call = opening.Call;
        IReadOnlyList<PersonId> voters = [.. call.Voters.Select(definition.People.Current)];
        var about = await CandidatesAsync(call, cancellationToken);
        var held = BallotConflicts.Of(
            voters,
            about,
            call.Quorum,
            forms.Get(call.Form).PassesOver,
            await conflicts.ListAsync(call.Procedure, cancellationToken)
        );
        var whenSilent = definition.Stages.First(s => s.Id == call.Stage).WhenSilent;
        var ballot = new Ballot
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Id = call.Ballot,
            Form = call.Form,
            Voters = voters,
            Candidates = about,
            PassedOver = held.PassedOver,
            Conflicted = held.Conflicted,
            Excused = held.Excused,
            AboutProcedure = call.Candidates is null,
            OneAtATime = true,
            Quorum = call.Quorum,
            OneAnswers = call.OneAnswers,
            BreaksTies = call.BreaksTies,
            EscalateTo = call.EscalateTo,
            Readers = call.Readers,
            WaitsForQuorum = opening.WaitsForQuorum && !(whenSilent == WhenSilent.Proceed && call.CanGoUnanswered),
            CanGoUnanswered = call.CanGoUnanswered,
            CanEndWithoutResult = call.CanEndWithoutResult,
            WhenSilent = whenSilent,
            OpenedAt = opening.OpenedAt,
            ClosesAt = opening.ClosesAt,
        };

        // The audit comes first: a crash in between repeats an entry rather than losing one.
        await audit.AppendAsync(call.Procedure, "BallotOpened", call.Ballot, null, cancellationToken);
        return await ballots.TryAddAsync(ballot, cancellationToken)
            ? ballot
            : await ballots.GetAsync(call.Procedure, call.Ballot, cancellationToken);
    }

    private async Task<IReadOnlyList<CandidateId>> CandidatesAsync(BallotCall call, CancellationToken cancellationToken)
    {
        if (call.Candidates is not { } selection)
        {
            return [];
        }

        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        return [.. all.Where(selection.Includes).Select(candidate => candidate.Id)];
    }
}

/// <summary>Input of <see cref="OpenBallotActivity"/>. Times in UTC.</summary>
/// <param name="ClosesAt">The deadline that people are told.</param>
public sealed record BallotOpening(BallotCall Call, DateTimeOffset OpenedAt, DateTimeOffset ClosesAt)
{
    /// <inheritdoc cref="Ballot.WaitsForQuorum"/>
    public bool WaitsForQuorum { get; init; }
}

/// <summary>What the orchestration needs to know of an opened ballot.</summary>
/// <param name="HasSubject">
/// False: it is about candidates and nobody was selected, so nobody is asked. Its name in JSON is that of the first version,
/// which stands in the history of ballots that still run.
/// </param>
/// <param name="Chair">The voter who is told when others don't vote; null when the committee's chair has no vote.</param>
/// <param name="ExtensionDays">Working days of an extension.</param>
public sealed record BallotOpened(
    [property: JsonPropertyName("hasCandidates")] bool HasSubject,
    PersonId? Chair,
    int ExtensionDays
)
{
    /// <summary>Who is asked: whoever had the voters' places when it opened. Null in what was opened before places changed hands.</summary>
    public IReadOnlyList<PersonId>? Voters { get; init; }

    /// <inheritdoc cref="Ballot.WhenSilent"/>
    public WhenSilent WhenSilent { get; init; }
}
