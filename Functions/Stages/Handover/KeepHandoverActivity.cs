using System.Text.Json.Serialization;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>
/// Plans the handover when that was not done yet, takes over a deadline that the recruiter moved, keeps the tasks of whose
/// it is, and tells how it stands. Running twice is harmless: a plan that is there is kept.
/// </summary>
public sealed class KeepHandoverActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    HandoverRecords handovers,
    OpenTasks tasks
)
{
    [Function(nameof(KeepHandoverActivity))]
    public async Task<HandoverState> RunAsync(
        [ActivityTrigger] HandoverInput input,
        CancellationToken cancellationToken
    )
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var agenda = await handovers.PutAsync(
            call.Procedure,
            call.Stage,
            found => Keep(found ?? New(input, procedure, definition), input),
            cancellationToken
        );
        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        CandidateId[] appointed = [.. all.Where(c => c.Status == CandidateStatus.Appointed).Select(c => c.Id)];
        var whose = definition.People.PredecessorIds.Select(id => id.Value).Concat(appointed.Select(id => id.Value));
        await tasks.SetAsync(
            call.Procedure,
            call.Step,
            call.Stage,
            [
                .. (input.End || appointed.Length == 0 || !agenda.Open().Any() ? [] : whose).Select(
                    person => new OpenTask(OpenTaskKind.Handover, person)
                    {
                        Until = input.Window.ClosesAt,
                        StaysLate = true,
                        Page = new TaskPage(HandoverLink.Name, call.Step),
                        WhenLate = new TaskPage(HandoverLink.Name, call.Step),
                    }
                ),
            ],
            cancellationToken
        );
        return new HandoverState(
            appointed,
            definition.People.PredecessorIds,
            [.. agenda.Sessions.Select(session => session.Number)],
            agenda.Sessions.Count == 0 ? null : agenda.Sessions.Max(session => session.End),
            agenda.Open().Count()
        );
    }

    private static HandoverAgenda Keep(HandoverAgenda agenda, HandoverInput input)
    {
        var moved =
            agenda.ClosesAt == input.Window.ClosesAt ? agenda : agenda with { ClosesAt = input.Window.ClosesAt };
        return input.End && moved.EndedAt is null ? moved with { EndedAt = input.Now } : moved;
    }

    private static HandoverAgenda New(HandoverInput input, Procedure procedure, ProcedureDefinition definition)
    {
        var plan =
            definition.Stages.First(s => s.Id == input.Call.Stage).Handover
            ?? throw new InvalidOperationException("A stage of handover has a plan.");
        var today = DutchTime.DayOf(input.Now);
        return new HandoverAgenda
        {
            Procedure = input.Call.Procedure,
            Stage = input.Call.Stage,
            Sessions = HandoverDays.Plan(
                plan,
                procedure.StartsOn?.Date ?? today,
                today,
                definition.Organisation.Calendar
            ),
            Tasks = plan.Checklist.Count,
            ClosesAt = input.Window.ClosesAt,
        };
    }
}

/// <summary>Input of <see cref="KeepHandoverActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="End">The stage ends: nothing can be ticked off any more.</param>
public sealed record HandoverInput(StageCall Call, StageWindow Window, DateTimeOffset Now, bool End = false);

/// <summary>What the orchestration knows of a handover: no texts.</summary>
/// <param name="Candidates">Who was appointed and is still there.</param>
/// <param name="Predecessors">Who hand over.</param>
/// <param name="Sessions">Numbers of the sessions.</param>
/// <param name="LastEnds">When the last session ends, UTC; null without sessions.</param>
/// <param name="Open">How many things are not done.</param>
public sealed record HandoverState(
    IReadOnlyList<CandidateId> Candidates,
    IReadOnlyList<PersonId> Predecessors,
    IReadOnlyList<int> Sessions,
    DateTimeOffset? LastEnds,
    int Open
)
{
    /// <summary>Everything is done and held, or nobody is left for whom it could be.</summary>
    public bool IsOver(DateTimeOffset now) => Candidates.Count == 0 || (Open == 0 && !(LastEnds > now));

    /// <summary>When it will be over by itself: the end of the last session, when that is all that is waited for. UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? OverAt => Open == 0 ? LastEnds : null;
}
