using System.Text.Json.Serialization;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// Input of <see cref="ApplyShortlistActivity"/>: the stage's call, which it was in the first version, and the group.
/// </summary>
/// <param name="Group">The priority group that the ballots were about; null: everybody who was left.</param>
public sealed record ShortlistOrder(ProcedureId Procedure, string Stage, int Round, string? Group = null)
{
    [JsonIgnore]
    public StageCall Call => new(Procedure, Stage, Round);

    public static ShortlistOrder Of(StageCall call, string? group) =>
        new(call.Procedure, call.Stage, call.Round, group);
}
