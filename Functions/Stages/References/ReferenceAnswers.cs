using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Links;
using Recruitment.Procedures;

namespace Recruitment.Stages.References;

/// <summary>
/// Records what somebody said with a link about references, and wakes the stage after: should the event get lost, the
/// stage finds the answer at its next moment.
/// </summary>
public sealed class ReferenceAnswers(ReferenceRecords references, AuditLog audit)
{
    /// <param name="what">For the audit.</param>
    /// <returns>What is shown of it: the same access with what is recorded now.</returns>
    public async Task<ReferenceAccess> RecordAsync(
        Link link,
        ReferenceAccess access,
        string what,
        Func<ReferenceFile, ReferenceFile> change,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var file = await references.ChangeAsync(link.Procedure, access.Candidate.Id, change, cancellationToken);
        var who = link.About.Length == 0 ? link.Holder : $"{link.About}-{link.Holder}";
        await audit.AppendAsync(link.Procedure, what, link.Step, who, cancellationToken);
        await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        return access with { File = file };
    }
}
