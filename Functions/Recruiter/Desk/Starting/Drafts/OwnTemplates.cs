using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Drafts;

/// <summary>The templates that people at the desk made, with every version of each.</summary>
public sealed class OwnTemplates(RecordStore records, TimeProvider clock)
{
    public const int LongestName = 100;

    private const string Folder = "desk/templates/";

    /// <summary>Null when there is no such version.</summary>
    public Task<OwnTemplate?> FindAsync(string id, int version, CancellationToken cancellationToken) =>
        Identifier.IsValid(id)
            ? records.FindAsync<OwnTemplate>(PathOf(id, version), cancellationToken)
            : Task.FromResult<OwnTemplate?>(null);

    /// <summary>Every template with its versions, the newest first; in order of name.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<OwnTemplateSummary>>> ListAsync(CancellationToken cancellationToken)
    {
        var versions = await records
            .SummariesAsync<OwnTemplate, OwnTemplateSummary>(Folder, cancellationToken)
            .ToListAsync(cancellationToken);
        return
        [
            .. versions
                .GroupBy(version => version.Id)
                .Select(all => all.OrderByDescending(version => version.Version).ToList())
                .OrderBy(all => all[0].Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    /// <summary>Keeps a definition as a new template, or as the next version of one.</summary>
    /// <param name="id">Of the template that it is a version of; null: a new one.</param>
    /// <param name="by">The key of whoever makes it.</param>
    public async Task<OwnTemplate> AddAsync(
        string? id,
        string name,
        JsonElement definition,
        string by,
        CancellationToken cancellationToken
    )
    {
        var template = id ?? Identifier.New();
        for (var version = 1 + await NewestAsync(template, cancellationToken); ; version++)
        {
            var made = new OwnTemplate
            {
                Id = template,
                Version = version,
                Name = name,
                MadeAt = clock.GetUtcNow(),
                MadeBy = by,
                Definition = WithoutPeople(definition),
            };

            // Of two versions at the same moment the other becomes the next.
            if (await records.TryAddAsync(PathOf(template, version), made, cancellationToken))
            {
                return made;
            }
        }
    }

    /// <summary>Throws a template away, with all its versions.</summary>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) =>
        Identifier.IsValid(id) ? records.EraseAsync($"{Folder}{id}-", cancellationToken) : Task.CompletedTask;

    private async Task<int> NewestAsync(string id, CancellationToken cancellationToken) =>
        await records
            .SummariesAsync<OwnTemplate, OwnTemplateSummary>(Folder, cancellationToken)
            .Where(version => version.Id == id)
            .Select(version => version.Version)
            .DefaultIfEmpty()
            .MaxAsync(cancellationToken: cancellationToken);

    private static JsonElement WithoutPeople(JsonElement definition)
    {
        var kept = JsonObject.Create(definition)!; // A draft's definition is an object.
        kept.Remove("people");
        (kept["vacancy"] as JsonObject)?.Remove("council");
        return JsonSerializer.SerializeToElement(kept);
    }

    private static string PathOf(string id, int version) => $"{Folder}{id}-{version:0000}.json";
}
