using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// Somebody cannot judge one candidate. It holds on every ballot of the procedure, until it is lifted; whoever takes the
/// place of who said so has an id of their own, and judges.
/// </summary>
public sealed record StandingConflict
{
    public required PersonId Voter { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>On which ballot it was said.</summary>
    public required string Ballot { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>In the voter's own words, for the voter and the recruiter only; absent when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Absent while it holds.</summary>
    public ConflictLift? Lift { get; init; }
}

/// <summary>That a conflict holds no more.</summary>
/// <param name="Reason">In the words of who said so.</param>
/// <param name="By">The voter, or the recruiter.</param>
/// <param name="At">UTC.</param>
public sealed record ConflictLift(string Reason, PersonId By, DateTimeOffset At);

/// <summary>The conflicts of a procedure, by candidate and voter.</summary>
public sealed class StandingConflicts(RecordStore records)
{
    /// <summary>Those that hold.</summary>
    public async Task<IReadOnlyList<StandingConflict>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var standing = new List<StandingConflict>();
        await foreach (
            var conflict in records.ListAsync<StandingConflict>(
                RecordPaths.StandingConflicts(procedure),
                cancellationToken
            )
        )
        {
            if (conflict.Lift is null)
            {
                standing.Add(conflict);
            }
        }

        return standing;
    }

    /// <summary>Null when it was never said, or erased.</summary>
    public Task<StandingConflict?> FindAsync(
        ProcedureId procedure,
        PersonId voter,
        CandidateId candidate,
        CancellationToken cancellationToken
    ) => records.FindAsync<StandingConflict>(PathOf(procedure, voter, candidate), cancellationToken);

    /// <summary>Records it; one that holds already stays as it is.</summary>
    public Task DeclareAsync(ProcedureId procedure, StandingConflict conflict, CancellationToken cancellationToken) =>
        records.ChangeAsync<StandingConflict>(
            PathOf(procedure, conflict.Voter, conflict.Candidate),
            earlier => earlier is { Lift: null } ? earlier : conflict,
            cancellationToken
        );

    /// <summary>From now on the voter is asked about the candidate again; the first lift stays.</summary>
    public Task LiftAsync(
        ProcedureId procedure,
        StandingConflict conflict,
        ConflictLift lift,
        CancellationToken cancellationToken
    ) =>
        records.ChangeAsync<StandingConflict>(
            PathOf(procedure, conflict.Voter, conflict.Candidate),
            found => (found ?? conflict) with { Lift = found?.Lift ?? lift },
            cancellationToken
        );

    private static string PathOf(ProcedureId procedure, PersonId voter, CandidateId candidate) =>
        $"{RecordPaths.StandingConflicts(procedure, candidate)}{voter}.json";
}
