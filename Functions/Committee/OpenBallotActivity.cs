using Recruitment.Audit;
using Recruitment.Candidates;
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
            ?? await AddAsync(opening, definition.People, cancellationToken);
        var stage = definition.Stages.First(s => s.Id == call.Stage);
        var hasChair = definition.People.Committee.Count > 0 && ballot.Voters.Contains(definition.People.ChairId);
        return new BallotOpened(
            ballot.AboutProcedure || ballot.Candidates.Count > 0,
            hasChair ? definition.People.ChairId : null,
            call.ExtensionDays ?? Math.Max(stage.EscalationDays, 1)
        )
        {
            Voters = ballot.Voters,
        };
    }

    private async Task<Ballot> AddAsync(BallotOpening opening, People people, CancellationToken cancellationToken)
    {
        var call = opening.Call;
        var ballot = new Ballot
        {
            Procedure = call.Procedure,
            Stage = call.Stage,
            Id = call.Ballot,
            Form = call.Form,
            Voters = [.. call.Voters.Select(people.Current)],
            Candidates = await CandidatesAsync(call, cancellationToken),
            AboutProcedure = call.Candidates is null,
            Quorum = call.Quorum,
            OneAnswers = call.OneAnswers,
            EscalateTo = call.EscalateTo,
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
