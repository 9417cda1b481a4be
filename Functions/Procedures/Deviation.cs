using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// The board did not follow the recommendation and sent it back: why, for the committee that recommends again. At
/// <see cref="RecordPaths.Deviation"/>.
/// </summary>
public sealed record Deviation
{
    /// <summary>The round of the recommendation that was sent back.</summary>
    public required int Round { get; init; }

    /// <summary>The candidate whom the board puts first instead; absent: nobody.</summary>
    public CandidateId? Prefers { get; init; }

    /// <summary>The reasons of the board members who decided so, in order of the board.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
