using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>
/// Makes somebody else the recruiter, also years later. What waits for the recruiter waits for the new one; links of the
/// former end at once. Asking the same again completes what was cut off.
/// </summary>
public sealed class RecruiterReplacer(
    ProcedureRecords procedures,
    RecordStore records,
    ContactRecords contacts,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <param name="now">Who is recruiter now.</param>
    public async Task<IReadOnlyList<Fault>> ReplaceAsync(
        ProcedureId procedure,
        Person now,
        PersonReplacement replacement,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var isDone = replacement.IsOf(now);
        if (isDone && now.Predecessors == 0)
        {
            return [new Fault("/email", "SamePerson")];
        }

        var turn = isDone ? now.Predecessors : now.Predecessors + 1;
        var call = new ReplacementCall(procedure, IdOf(turn - 1), IdOf(turn));
        if (!isDone)
        {
            await records.TryAddAsync(RecordPaths.FormerPerson(procedure, call.Former), now, cancellationToken);
            var since = clock.GetUtcNow();
            await procedures.ChangeAsync(procedure, p => p with { RecruiterSince = since }, cancellationToken);
            await procedures.ChangeDefinitionAsync(
                procedure,
                d =>
                    d.People.Recruiter.Predecessors < turn
                        ? d with
                        {
                            People = d.People with { Recruiter = replacement.After(d.People.Recruiter) },
                        }
                        : d,
                cancellationToken
            );
        }

        await audit.AppendAsync(procedure, "PersonReplaced", call.Successor.Value, replacement.By, cancellationToken);
        await client.StartOnceAsync(nameof(ReplacementOrchestration), call, call.InstanceId, cancellationToken);

        // What the former never got is for whoever is recruiter now.
        var id = People.RecruiterId.Value;
        if (await contacts.CloseAsync(procedure, id, clock.GetUtcNow(), cancellationToken) is { } contact)
        {
            await client.SendMissedAsync(procedure, contact, cancellationToken);
        }

        return [];
    }

    private static PersonId IdOf(int turn) => People.IdOf(People.RecruiterId.Value, turn);
}
