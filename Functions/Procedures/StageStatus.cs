using Recruitment.Definition;

namespace Recruitment.Procedures;

/// <summary>Where a stage stands: its dates as written, as resolved with the rule in words, and as they became.</summary>
public sealed record StageStatus
{
    public required string Id { get; init; }

    /// <summary>Absent once the definition is erased.</summary>
    public StageKind? Kind { get; init; }
    public string? Title { get; init; }
    public PlannedDate? Starts { get; init; }
    public PlannedDate? Deadline { get; init; }
    public PlannedDate? InterviewDay { get; init; }

    /// <summary>Programme phase: the days of its sessions.</summary>
    public IReadOnlyList<PlannedDate> Sessions { get; init; } = [];
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>The wait's length is set by law: it cannot be moved.</summary>
    public bool ClosesByLaw { get; init; }

    public static StageStatus Of(StageDates dates, StageDefinition? stage, string language) =>
        new()
        {
            Id = dates.StageId,
            Kind = stage?.Kind,
            Title = stage is null ? null : StageTitles.Of(stage, language),
            Starts = PlannedDate.Of(dates.Starts),
            Deadline = PlannedDate.Of(dates.Deadline),
            InterviewDay = PlannedDate.Of(dates.InterviewDay),
            Sessions = [.. dates.Sessions.Select(PlannedDate.Of).OfType<PlannedDate>()],
            StartedAt = dates.StartedAt,
            EndedAt = dates.EndedAt,
            ClosesAt = dates.ClosesAt,
            ClosesByLaw = dates.ClosesByLaw,
        };
}
