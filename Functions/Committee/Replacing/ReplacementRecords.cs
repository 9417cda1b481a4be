using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>That somebody was replaced, and why.</summary>
/// <param name="Person">Id of who went.</param>
/// <param name="Note">More about the reason, in the words of who decided; absent: nothing.</param>
/// <param name="By">Id of who decided.</param>
public sealed record ReplacedPerson(
    PersonId Person,
    ReplacementReason Reason,
    string? Note,
    PersonId By,
    DateTimeOffset At
);

/// <summary>Everybody who was replaced, in order.</summary>
public sealed record ReplacementFile(IReadOnlyList<ReplacedPerson> Replacements)
{
    internal const string Name = "replacements.json";

    public static string Path(ProcedureId procedure) => RecordPaths.Of(procedure) + Name;
}

/// <summary>Keeps why people were replaced, for who reads the dashboard or the dossier.</summary>
public sealed class ReplacementRecords(RecordStore records)
{
    public async Task<IReadOnlyList<ReplacedPerson>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    ) =>
        (await records.FindAsync<ReplacementFile>(ReplacementFile.Path(procedure), cancellationToken))?.Replacements
        ?? [];

    /// <summary>Asked again about the same person, the first is kept; the recruiter can be replaced more than once.</summary>
    /// <param name="turn">How often the place had been given to somebody else, with this.</param>
    public Task KeepAsync(
        ProcedureId procedure,
        ReplacedPerson replacement,
        int turn,
        CancellationToken cancellationToken
    ) =>
        records.ChangeAsync<ReplacementFile>(
            ReplacementFile.Path(procedure),
            found =>
                found?.Replacements.Count(one => one.Person == replacement.Person) >= turn
                    ? found
                    : new ReplacementFile([.. found?.Replacements ?? [], replacement]),
            cancellationToken
        );
}
