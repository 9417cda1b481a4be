using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Drafts;

/// <summary>
/// A procedure that somebody is preparing: a definition as far as it has come, whatever is wrong with it. It is theirs
/// alone, and holds the people of the committee: untouched for <see cref="DraftRecords.KeptDays"/> days it is erased.
/// </summary>
public sealed record StartDraft : IListed<DraftSummary>
{
    /// <summary>An <see cref="Identifier"/>; the procedure that is started with it has an id made of it.</summary>
    public required string Id { get; init; }

    /// <summary>The definition, an object; absent once the procedure is started, which has it from then on.</summary>
    public JsonElement? Definition { get; init; }

    /// <summary>What was typed as JSON and is none; absent when it was.</summary>
    public string? Unread { get; init; }

    /// <summary>The template of the app that it was made from; absent when it was made from something else.</summary>
    public string? Template { get; init; }

    /// <summary>The own template that it was made from, which it can become a next version of.</summary>
    public string? OwnTemplate { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>How often it was saved, so that a page which is older than it is noticed.</summary>
    public int Saves { get; init; }

    /// <summary>The procedure that was started with it.</summary>
    public ProcedureId? Started { get; init; }

    DraftSummary IListed<DraftSummary>.Summary => new(Id, TitleOf(Definition), ChangedAt, Started);

    private static string? TitleOf(JsonElement? definition) =>
        definition is { } given ? TextOf(given, "vacancy", "function") ?? TextOf(given, "programme", "title") : null;

    private static string? TextOf(JsonElement definition, string record, string member) =>
        definition.TryGetProperty(record, out var given)
        && given.ValueKind == JsonValueKind.Object
        && given.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? Shortened(value.GetString()!) // It is a text.
            : null;

    private static string Shortened(string title) =>
        title.Length > DraftSummary.LongestTitle ? title[..DraftSummary.LongestTitle] : title;
}

/// <summary>What a list shows of a draft.</summary>
/// <param name="Title">The function or the programme; null: none is filled in.</param>
public sealed record DraftSummary(string Id, string? Title, DateTimeOffset ChangedAt, ProcedureId? Started)
{
    /// <summary>A listing tells at most 8 KB of each.</summary>
    internal const int LongestTitle = 200;
}
