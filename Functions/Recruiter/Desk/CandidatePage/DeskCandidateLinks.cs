using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.Terms;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.CandidatePage;

/// <summary>
/// Leads from the desk to the pages on which the terms for a candidate are fixed and documents are looked at: the same as
/// mails lead to, for whoever visits. A form leads there, so that what the office does is in the audit chain.
/// </summary>
public sealed class DeskCandidateLinks(ITermsDesk terms, ICheckDesk checks, LinkBuilder links)
{
    public const string Terms = "terms";
    public const string Checks = "checks";

    /// <summary>Which of the pages have something to decide.</summary>
    public async Task<IReadOnlyList<string>> OpenAsync(Candidate candidate, CancellationToken cancellationToken)
    {
        var open = new List<string>();
        if (await terms.FindAsync(candidate.Procedure, candidate.Id, cancellationToken) is { IsOpen: true })
        {
            open.Add(Terms);
        }

        if (await checks.FindAsync(candidate.Procedure, candidate.Id, cancellationToken) is { IsOpen: true })
        {
            open.Add(Checks);
        }

        return open;
    }

    /// <summary>The page's address; null when there is nothing to decide (any more), or no such page.</summary>
    /// <param name="by">Who visits, as the procedure knows them.</param>
    public async Task<Uri?> FindAsync(
        string page,
        Candidate candidate,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var (procedure, id) = (candidate.Procedure, candidate.Id);
        return page switch
        {
            Terms when await terms.FindAsync(procedure, id, cancellationToken) is { IsOpen: true } file => links.For(
                TermsAddress.Of(file, by.Value)
            ),
            Checks when await checks.FindAsync(procedure, id, cancellationToken) is { IsOpen: true } found => links.For(
                ChecksAddress.Of(found, by.Value)
            ),
            _ => null,
        };
    }
}
