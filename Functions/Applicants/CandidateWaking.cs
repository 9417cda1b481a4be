using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants;

/// <summary>Wakes whoever waits for a candidate after the record changed; they read it when they wake.</summary>
public sealed class CandidateWaking(RecordStore records, ProcedureRecords procedures)
{
    /// <summary>Wakes the candidate's own orchestration, the current stage and its open ballots.</summary>
    public async Task WakeAsync(Candidate candidate, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var own = CandidateCall.Of(candidate).InstanceId;
        await client.WakeAsync(own, CandidateEvents.Outcome, cancellationToken);
        await WakeStageAsync(candidate.Procedure, client, cancellationToken);
    }

    /// <summary>The current stage and its open ballots read who takes part when they wake.</summary>
    public async Task WakeStageAsync(
        ProcedureId procedure,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var found = await procedures.FindAsync(procedure, cancellationToken);
        if (found?.StartInstanceId is { } start)
        {
            await client.WakeAsync(start, StageEvents.Acted, cancellationToken);
        }

        if (found?.CurrentStage is not { } stage)
        {
            return;
        }

        var call = new StageCall(procedure, stage, found.Round);
        await client.WakeAsync(call.InstanceId, StageEvents.Acted, cancellationToken);
        var ballots = records.ListAsync<Ballot>(RecordPaths.Ballots(procedure), cancellationToken);
        await foreach (var ballot in ballots)
        {
            if (ballot.ClosedAt is null)
            {
                await client.WakeAsync(
                    new BallotKey(procedure, ballot.Id).InstanceId,
                    StageEvents.Acted,
                    cancellationToken
                );
            }
        }
    }
}
