using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Cvs;

/// <summary>
/// A candidate's CV for somebody who votes about the candidate: readable while that ballot is open
/// (<see cref="Link.Step"/>), by a voter of it or the recruiter (<see cref="Link.Holder"/>).
/// </summary>
public sealed class CvLink(
    BallotRecords ballots,
    CandidateRecords candidates,
    ProcedureRecords procedures,
    FileStore files,
    Pages pages
) : ILinkHandler
{
    public const string Name = "cv";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            await MayReadAsync(link, cancellationToken)
            && await FindCvAsync(link, cancellationToken) is { } cv
            && await files.FindAsync(cv.BlobName, cancellationToken) is { } content
        )
        {
            // The name that the candidate gave often holds the candidate's name, which may have to stay hidden.
            var extension = CvKindRules.FromContentType(cv.ContentType).Extension;
            return new PrivateFileResult(content, cv.ContentType, $"cv-{link.About}{extension}");
        }

        return await NotReadableAsync(link, cancellationToken);
    }

    /// <summary>There is nothing to decide here.</summary>
    public Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) => GetAsync(link, request, cancellationToken);

    private async Task<bool> MayReadAsync(Link link, CancellationToken cancellationToken)
    {
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        var holder = new PersonId(link.Holder);
        return ballot is { ClosedAt: null }
            && (ballot.Voters.Contains(holder) || holder == People.RecruiterId)
            && !ballot.Conflicted.Contains(holder)
            && ballot.Candidates.Contains(new CandidateId(link.About));
    }

    private async Task<CvFile?> FindCvAsync(Link link, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        return candidate is { Status: CandidateStatus.Withdrawn } ? null : candidate?.Cv;
    }

    private async Task<IResult> NotReadableAsync(Link link, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var brand = definition?.Organisation.Brand ?? new Brand("Sollicitatieprocedure");
        return await pages.PrivateAsync<CvClosedPage>(brand, StatusCodes.Status410Gone);
    }
}
