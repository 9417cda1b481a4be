using System.Text.Json;

namespace Recruitment.Timeline.Reopening;

/// <summary>How a procedure is opened again.</summary>
public sealed record ReopenRequest
{
    /// <summary>What differs from the definition of the procedure that ended, as a merge patch; mostly dates.</summary>
    public JsonElement? Overrides { get; init; }
}
