using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>The record of a handover: when what happens, and what is done. Ids only; the texts are in the definition.</summary>
public sealed record HandoverAgenda
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required IReadOnlyList<HandoverSession> Sessions { get; init; }

    /// <summary>How many things are on the checklist.</summary>
    public required int Tasks { get; init; }

    /// <summary>The deadline that people are told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>What is done, by place on the checklist from 0.</summary>
    public IReadOnlyDictionary<int, HandoverTick> Done { get; init; } = new Dictionary<int, HandoverTick>();

    /// <summary>Nothing can be ticked off any more.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public IEnumerable<int> Open() => Enumerable.Range(0, Tasks).Where(i => !Done.ContainsKey(i));

    /// <summary>Ticks off; what was ticked off before stays with who did so.</summary>
    public HandoverAgenda Tick(IEnumerable<int> tasks, string by, DateTimeOffset now)
    {
        var news = tasks.Intersect(Open()).ToList();
        if (news.Count == 0 || EndedAt is not null)
        {
            return this;
        }

        var done = new Dictionary<int, HandoverTick>(Done);
        foreach (var task in news)
        {
            done[task] = new HandoverTick(by, now);
        }

        return this with
        {
            Done = done,
        };
    }
}
