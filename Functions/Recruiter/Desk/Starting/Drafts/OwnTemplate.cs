using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Drafts;

/// <summary>
/// One version of a template that people at the desk made, for everybody at the desk. It holds no people: who take part
/// is filled in anew for each procedure, so that nobody's name is kept without end.
/// </summary>
public sealed record OwnTemplate : IListed<OwnTemplateSummary>
{
    /// <summary>The same for all versions.</summary>
    public required string Id { get; init; }

    /// <summary>1 and up; a version never changes.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The key of the address of whoever made it.</summary>
    public required string MadeBy { get; init; }

    public required JsonElement Definition { get; init; }

    OwnTemplateSummary IListed<OwnTemplateSummary>.Summary => new(Id, Version, Name, MadeAt, MadeBy);
}

/// <summary>What a list shows of a version.</summary>
/// <param name="MadeBy">The key of an address.</param>
public sealed record OwnTemplateSummary(string Id, int Version, string Name, DateTimeOffset MadeAt, string MadeBy);
