using System.Text.Json.Serialization;
using Recruitment.Records;

namespace Recruitment.Stages.Handover;

/// <summary>What the orchestration knows of a handover: no texts.</summary>
/// <param name="Candidates">Who was appointed and is still there.</param>
/// <param name="Predecessors">Who hand over.</param>
/// <param name="Sessions">Numbers of the sessions.</param>
/// <param name="LastEnds">When the last session ends, UTC; null without sessions.</param>
/// <param name="Open">How many things are not done.</param>
public sealed record HandoverState(
    IReadOnlyList<CandidateId> Candidates,
    IReadOnlyList<PersonId> Predecessors,
    IReadOnlyList<int> Sessions,
    DateTimeOffset? LastEnds,
    int Open
)
{
    /// <summary>Everything is done and held, or nobody is left for whom it could be.</summary>
    public bool IsOver(DateTimeOffset now) => Candidates.Count == 0 || (Open == 0 && !(LastEnds > now));

    /// <summary>When it will be over by itself: the end of the last session, when that is all that is waited for. UTC.</summary>
    [JsonIgnore]
    public DateTimeOffset? OverAt => Open == 0 ? LastEnds : null;
}
