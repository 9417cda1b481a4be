using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>What one person decided with a reason, outside of votes and checks, as the dossier tells it.</summary>
/// <param name="What">What was decided, in a word or two with hyphens.</param>
/// <param name="By">Id of who decided.</param>
/// <param name="Reason">In their own words; absent: none was due.</param>
public sealed record PersonDecision(DateTimeOffset At, string What, PersonId? By, string? Reason)
{
    /// <summary>The stage's step; absent when it concerns the procedure.</summary>
    public string? Step { get; init; }

    /// <summary>Ids of whom it concerns; absent: nobody.</summary>
    public string? About { get; init; }
}

/// <summary>A kind of record that holds such decisions, for whoever does not know it.</summary>
public interface IDecisionSource
{
    /// <summary>Whether the record there is of this kind.</summary>
    /// <param name="path">In the procedure's records.</param>
    bool IsAt(string path);

    /// <summary>The decisions in the record; none when it was erased.</summary>
    Task<IReadOnlyList<PersonDecision>> ReadAsync(string path, CancellationToken cancellationToken);
}

/// <summary>Records of a kind that are known by how their file is called.</summary>
public abstract class DecisionSource<TRecord>(RecordStore records) : IDecisionSource
    where TRecord : class
{
    public bool IsAt(string path) => IsCalled(path[(path.LastIndexOf('/') + 1)..]);

    public async Task<IReadOnlyList<PersonDecision>> ReadAsync(string path, CancellationToken cancellationToken) =>
        await records.FindAsync<TRecord>(path, cancellationToken) is { } found
            ? [.. Of(found, path.Split('/')[^2])]
            : [];

    /// <param name="file">Name of the file.</param>
    protected abstract bool IsCalled(string file);

    /// <param name="folder">In which the record lies: of what is filed under a stage's step the step.</param>
    protected abstract IEnumerable<PersonDecision> Of(TRecord record, string folder);
}
