using System.Text.Json.Serialization;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Procedures.Tasks;

/// <summary>Something that somebody has to do before a procedure goes on, or because of it. Ids only.</summary>
/// <param name="Who">
/// Who is to do it: id of a person or of a candidate, or <c>{candidate}-referee-1</c>, as <paramref name="Kind"/> has it.
/// </param>
public sealed record OpenTask(OpenTaskKind Kind, string Who)
{
    /// <summary>Id of whom it is about, where that is not <see cref="Who"/>: as <see cref="Who"/>.</summary>
    public string? About { get; init; }

    /// <summary>Since when it is asked, UTC.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Until when it should be done, UTC; absent: as its wait is planned.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The page on which it is done; absent: it has none of its own.</summary>
    public TaskPage? Page { get; init; }

    /// <summary>The page on which the recruiter decides once it is late; absent: there is no more to decide than to wait.</summary>
    public TaskPage? WhenLate { get; init; }

    /// <summary>
    /// More time that comes by itself leaves it late: it tells how long somebody has been silent. It says how
    /// <see cref="Until"/> is taken, and is not kept.
    /// </summary>
    [JsonIgnore]
    public bool StaysLate { get; init; }

    /// <summary>Whether its day has passed without it.</summary>
    public bool IsLate(DateTimeOffset now) => Until < now;

    /// <summary>Whether it is the same thing of the same person.</summary>
    internal bool IsSame(OpenTask other) =>
        (Kind, Who, About, Page?.Step) == (other.Kind, other.Who, other.About, other.Page?.Step);

    /// <summary>This task as its wait is planned: also when there is more time, what is late stays so.</summary>
    internal OpenTask PlannedUntil(DateTimeOffset until, DateTimeOffset now) =>
        IsLate(now) ? this : this with { Until = until };

    /// <summary>This task as it goes on from what was known of it.</summary>
    internal OpenTask After(OpenTask? known, DateTimeOffset now) =>
        this with
        {
            Since = known?.Since ?? (Since == default ? now : Since),
            Until = StaysLate && known?.IsLate(now) == true ? known.Until : Until ?? known?.Until,
            StaysLate = false,
        };
}

/// <summary>Which page a task is done on.</summary>
/// <param name="Purpose">Of its link.</param>
/// <param name="Step">As its link names it.</param>
/// <param name="About">As its link names it.</param>
public sealed record TaskPage(string Purpose, string Step, string About = "")
{
    /// <summary>The link to it of one who is to do it.</summary>
    public Link LinkOf(ProcedureId procedure, string holder) => new(Purpose, procedure, Step, holder, About);
}
