using Recruitment.Definition;
using Recruitment.Links;

namespace Recruitment.Procedures;

/// <summary>
/// Ends the links of a recruiter whose place was taken over. Whoever is recruiter has one id, so that nothing that waits
/// for the recruiter waits for somebody who left; which of them got a link is told by when it was made.
/// </summary>
public sealed class FormerRecruiterLinks(ProcedureRecords procedures) : IEndedLinks
{
    public async Task<bool> HasEndedAsync(Link link, CancellationToken cancellationToken) =>
        link.Holder == People.RecruiterId.Value
        && await procedures.FindAsync(link.Procedure, cancellationToken) is { RecruiterSince: { } since }
        && (link.MadeAt ?? default).ToUnixTimeMilliseconds() < since.ToUnixTimeMilliseconds();
}
