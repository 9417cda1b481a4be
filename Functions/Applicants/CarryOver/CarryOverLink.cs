using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
using Recruitment.Records;

namespace Recruitment.Applicants.CarryOver;

/// <summary>
/// The link with which a candidate of an ended procedure carries the application over to the one that follows. GET
/// shows what would be carried; nothing is until POST. It works while the candidate's data are kept and the following
/// vacancy has not closed.
/// </summary>
public sealed class CarryOverLink(
    CandidateRecords candidates,
    ProcedureRecords procedures,
    ProcedureAddresses addresses,
    CarryingOver carrying,
    Pages pages
) : ILinkPage<CarryOverPage, CarryOverPageModel>
{
    public const string Name = "carry";

    private static readonly Texts Sentences = new(typeof(CarryOverTexts));

    public string Purpose => Name;

    public async Task<CarryOverPageModel?> FindAsync(
        Link link,
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var id = new CandidateId(link.Holder);
        var ended = await procedures.FindAsync(link.Procedure, cancellationToken);
        if (
            await candidates.FindAsync(link.Procedure, id, cancellationToken) is not { } candidate
            || ended?.ReopenedBy is not { } following
            || await procedures.FindDefinitionAsync(following, cancellationToken) is not { } definition
        )
        {
            return null;
        }

        return new CarryOverPageModel
        {
            Definition = definition,
            Next = await procedures.GetAsync(following, cancellationToken),
            Candidate = candidate,
            Vacancy = addresses.Vacancy(following),
            Address = request.Path,
        };
    }

    public async Task<IResult?> InsteadAsync(
        CarryOverPageModel page,
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        page switch
        {
            { IsCarried: true } => await SayAsync(page, "Carried", StatusCodes.Status200OK),
            { TakesApplications: false } => await SayAsync(page, "Closed", StatusCodes.Status410Gone),
            { Candidate.Cv: null } => await SayAsync(page, "NoCv", StatusCodes.Status409Conflict),
            _ => null,
        };

    public async Task<LinkAnswer<CarryOverPageModel>> AnswerAsync(
        LinkPost post,
        CarryOverPageModel page,
        CancellationToken cancellationToken
    )
    {
        var isNew = await carrying.CarryAsync(page.Candidate, page.Next.Id, cancellationToken);
        return LinkAnswer.Other<CarryOverPageModel>(
            await SayAsync(page, isNew ? "Carried" : "AppliedAlready", StatusCodes.Status200OK)
        );
    }

    private Task<IResult> SayAsync(CarryOverPageModel page, string text, int status) =>
        pages.PrivateAsync<MessagePage>(
            new MessageModel(page.Brand, Sentences[$"{text}Title"], [Sentences[text]]),
            status
        );
}

/// <summary>What a candidate can carry over.</summary>
public sealed record CarryOverPageModel
{
    /// <summary>Of the procedure that follows.</summary>
    public required ProcedureDefinition Definition { get; init; }
    public required Procedure Next { get; init; }
    public required Candidate Candidate { get; init; }

    /// <summary>Address of the vacancy that follows.</summary>
    public required Uri Vacancy { get; init; }

    /// <summary>The page's own.</summary>
    public required string Address { get; init; }

    public Brand Brand => Definition.Organisation.Brand;
    public string Function => Definition.Vacancy.Function;
    public bool IsCarried => Candidate.CarriedTo == Next.Id;

    /// <summary>Until the posting is over; also before it opens, so that nobody who was asked comes too early.</summary>
    public bool TakesApplications =>
        Next.EndedAt is null
        && Definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Posting) is { } posting
        && Next.Timeline.First(d => d.StageId == posting.Id).EndedAt is null;
}

/// <summary>Names the sentences of carrying an application over.</summary>
internal static class CarryOverTexts;
