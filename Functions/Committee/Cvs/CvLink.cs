using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Files.Text;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Cvs;

/// <summary>
/// A candidate's CV for somebody who votes about the candidate: readable while that ballot is open
/// (<see cref="Link.Step"/>), by a voter of it or the recruiter (<see cref="Link.Holder"/>). Where voters judge without names
/// they read its words without them; the file only when it has no words and nothing else is written.
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

    /// <summary>Of the address: asks for the file in the place of a page without words.</summary>
    private const string FileParameter = "file";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var ballot = await ballots.FindAsync(link.Procedure, link.Step, cancellationToken);
        if (definition is null || ballot is null)
        {
            return await pages.UnknownLinkAsync();
        }

        if (
            MayRead(ballot, link, definition.People)
            && await FindCandidateAsync(link, cancellationToken) is { Cv: { } cv } candidate
            && await files.FindAsync(cv.BlobName, cancellationToken) is { } content
        )
        {
            if (IsNameBlind(ballot, definition, link))
            {
                var kind = CvKindRules.FromContentType(cv.ContentType);
                var text = await CvText.ReadAsync(content, kind, cancellationToken);
                var isOnlyThis = text is null && !ReadableApplication.IsWritten(candidate, definition);
                if (!isOnlyThis || !request.Query.ContainsKey(FileParameter))
                {
                    return await pages.PrivateAsync<MaskedCvPage>(
                        new MaskedCvModel(
                            definition.Organisation.Brand,
                            text is null ? null : MaskedCv.Of(candidate, text),
                            isOnlyThis ? $"?{FileParameter}" : null
                        )
                    );
                }
            }

            // The name that the candidate gave often holds the candidate's name, which may have to stay hidden.
            var extension = CvKindRules.FromContentType(cv.ContentType).Extension;
            return new PrivateFileResult(content, cv.ContentType, $"cv-{link.About}{extension}");
        }

        return await pages.PrivateAsync<CvClosedPage>(definition.Organisation.Brand, StatusCodes.Status410Gone);
    }

    /// <summary>There is nothing to decide here.</summary>
    public Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) => GetAsync(link, request, cancellationToken);

    private static bool MayRead(Ballot ballot, Link link, People people)
    {
        var holder = new PersonId(link.Holder);
        return ballot.ClosedAt is null
            && (ballot.Voters.Contains(holder) || ballot.IsReadBy(holder, people) || holder == People.RecruiterId)
            && !ballot.Conflicted.Contains(holder)
            && ballot.Asks(holder, new CandidateId(link.About))
            && ballot.Candidates.Contains(new CandidateId(link.About));
    }

    /// <summary>The recruiter knows the names.</summary>
    private static bool IsNameBlind(Ballot ballot, ProcedureDefinition definition, Link link) =>
        new PersonId(link.Holder) != People.RecruiterId
        && definition.Stages.Any(stage => stage.Id == ballot.Stage && stage.NameBlind);

    private async Task<Candidate?> FindCandidateAsync(Link link, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        return candidate is { Status: CandidateStatus.Withdrawn } ? null : candidate;
    }
}

/// <summary>The words of a CV for who judges without names.</summary>
/// <param name="Text">Null: there are none, as in a scan.</param>
/// <param name="FileAddress">Of the file, when there is nothing else to judge; else null.</param>
public sealed record MaskedCvModel(Brand Brand, string? Text, string? FileAddress);
