using Recruitment.Candidates;
using Recruitment.Definition.Priority;
using Recruitment.Procedures;

namespace Recruitment.Stages.Preselection;

/// <summary>
/// Tells which priority groups have somebody to consider, the highest first; none when the posting has no priority
/// groups. Reads only, so running twice is harmless.
/// </summary>
public sealed class FindPriorityGroupsActivity(ProcedureRecords procedures, CandidateRecords candidates)
{
    [Function(nameof(FindPriorityGroupsActivity))]
    public async Task<IReadOnlyList<string>> RunAsync(
        [ActivityTrigger] StageCall call,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        if (PriorityEditions.Of(definition) is not { } edition)
        {
            return [];
        }

        var all = await candidates.ListAsync(call.Procedure, cancellationToken);
        var present = all.Where(PreselectionBallots.Eligible.Includes)
            .Select(candidate => candidate.PriorityGroup)
            .ToHashSet();
        return [.. edition.Keys.Where(present.Contains)];
    }
}
