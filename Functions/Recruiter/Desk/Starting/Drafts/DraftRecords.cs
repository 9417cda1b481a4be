using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Drafts;

/// <summary>The drafts, each in the folder of whoever is preparing it.</summary>
public sealed class DraftRecords(RecordStore records, TimeProvider clock)
{
    /// <summary>Days that a draft is kept after it was last saved: a term's preparation, and no longer than it is of use.</summary>
    public const int KeptDays = 90;

    private const string Folder = "desk/drafts/";

    /// <summary>Null when there is none of this id in the hands of this person.</summary>
    /// <param name="owner">The key of the visitor's address.</param>
    public Task<StartDraft?> FindAsync(string owner, string id, CancellationToken cancellationToken) =>
        Identifier.IsValid(id)
            ? records.FindAsync<StartDraft>(PathOf(owner, id), cancellationToken)
            : Task.FromResult<StartDraft?>(null);

    /// <summary>Those of one person, the last saved first.</summary>
    public async Task<IReadOnlyList<DraftSummary>> ListAsync(string owner, CancellationToken cancellationToken) =>
        await records
            .SummariesAsync<StartDraft, DraftSummary>(FolderOf(owner), cancellationToken)
            .Where(draft => draft.Started is null)
            .OrderByDescending(draft => draft.ChangedAt)
            .ToListAsync(cancellationToken);

    public Task AddAsync(string owner, StartDraft draft, CancellationToken cancellationToken) =>
        records.TryAddAsync(PathOf(owner, draft.Id), draft, cancellationToken);

    /// <summary>The draft as it became; null when it was thrown away, or started with, in between.</summary>
    public async Task<StartDraft?> SaveAsync(
        string owner,
        string id,
        Func<StartDraft, StartDraft> change,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await records.ChangeAsync<StartDraft>(
                PathOf(owner, id),
                found =>
                    found is null ? throw new RecordMissingException(PathOf(owner, id))
                    : found.Started is not null ? found
                    : change(found) with { ChangedAt = clock.GetUtcNow(), Saves = found.Saves + 1 },
                cancellationToken
            );
        }
        catch (RecordMissingException)
        {
            return null;
        }
    }

    public Task DeleteAsync(string owner, string id, CancellationToken cancellationToken) =>
        records.DeleteAsync(PathOf(owner, id), cancellationToken);

    /// <summary>Erases what nobody touched for long, and tells how many there were.</summary>
    public async Task<int> EraseUntouchedAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-KeptDays);
        var erased = 0;
        var owners = await records.FoldersAsync(Folder, cancellationToken).ToListAsync(cancellationToken);
        foreach (var owner in owners)
        {
            var old = await records
                .SummariesAsync<StartDraft, DraftSummary>(FolderOf(owner), cancellationToken)
                .Where(draft => draft.ChangedAt < before)
                .ToListAsync(cancellationToken);
            foreach (var draft in old)
            {
                erased += await records.DeleteAsync(PathOf(owner, draft.Id), cancellationToken) ? 1 : 0;
            }
        }

        return erased;
    }

    private static string FolderOf(string owner) => $"{Folder}{owner}/";

    private static string PathOf(string owner, string id) => $"{FolderOf(owner)}{id}.json";
}
