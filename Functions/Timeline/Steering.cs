using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Timeline;

/// <summary>Who suspends, resumes or cancels a procedure, and why.</summary>
public sealed record Steering
{
    /// <summary>Id of who does it: <c>recruiter</c>, <c>hr-1</c>, …</summary>
    public string By { get; init; } = People.RecruiterId.Value;

    /// <summary>In their own words; kept with the procedure, and not in the audit chain. Absent: none was given.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<Fault> Faults(People people) =>
        [.. ActorRules.Check(people, By), .. TextRules.OptionalText(Reason, "/reason")];
}

/// <summary>Why a procedure was suspended, resumed or cancelled.</summary>
/// <param name="Action"><c>suspend</c>, <c>resume</c> or <c>cancel</c>.</param>
/// <param name="By">Id of who did.</param>
/// <param name="Reason">In their own words.</param>
public sealed record SteeringAct(string Action, DateTimeOffset At, PersonId By, string Reason);

/// <summary>All of it, in order.</summary>
public sealed record SteeringFile(IReadOnlyList<SteeringAct> Acts)
{
    internal const string Name = "steering.json";

    public static string Path(ProcedureId procedure) => RecordPaths.Of(procedure) + Name;
}

/// <summary>Keeps why a procedure was steered, and audits who did it.</summary>
public sealed class SteeringNotes(RecordStore records, AuditLog audit, TimeProvider clock)
{
    /// <param name="action">As the API names it.</param>
    /// <param name="what">As the audit chain names it.</param>
    public async Task NoteAsync(
        ProcedureId procedure,
        string action,
        string what,
        Steering how,
        CancellationToken cancellationToken
    )
    {
        if (how.Reason?.Trim() is { } reason)
        {
            var act = new SteeringAct(action, clock.GetUtcNow(), new PersonId(how.By), reason);
            await records.ChangeAsync<SteeringFile>(
                SteeringFile.Path(procedure),
                found => found is { Acts: [.., var last] } && IsSame(last, act) ? found : With(found, act),
                cancellationToken
            );
        }

        await audit.AppendAsync(procedure, what, "", how.By, cancellationToken);
    }

    private static SteeringFile With(SteeringFile? found, SteeringAct act) => new([.. found?.Acts ?? [], act]);

    /// <summary>Asked again, it is kept once.</summary>
    private static bool IsSame(SteeringAct one, SteeringAct other) => one with { At = other.At } == other;
}
