using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
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
) : ILinkHandler
{
    public const string Name = "carry";

    private static readonly Texts Sentences = new(typeof(CarryOverTexts));

    public string Purpose => Name;

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        AnswerAsync(
            link,
            (candidate, definition, next) =>
                pages.PrivateAsync<CarryOverPage>(
                    new CarryOverPageModel(
                        definition.Organisation.Brand,
                        definition.Vacancy.Function,
                        candidate,
                        addresses.Vacancy(next.Id),
                        request.Path
                    )
                ),
            cancellationToken
        );

    public Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync(
            link,
            async (candidate, definition, next) =>
            {
                var isNew = await carrying.CarryAsync(candidate, next.Id, cancellationToken);
                return await SayAsync(
                    definition.Organisation.Brand,
                    isNew ? "Carried" : "AppliedAlready",
                    StatusCodes.Status200OK
                );
            },
            cancellationToken
        );

    /// <summary>Answers by <paramref name="open"/> when the application can still be carried over; else says why not.</summary>
    private async Task<IResult> AnswerAsync(
        Link link,
        Func<Candidate, ProcedureDefinition, Procedure, Task<IResult>> open,
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
            return await SayAsync(new Brand(Sentences["Brand"]), "Erased", StatusCodes.Status410Gone);
        }

        var brand = definition.Organisation.Brand;
        if (candidate.CarriedTo == following)
        {
            return await SayAsync(brand, "Carried", StatusCodes.Status200OK);
        }

        var next = await procedures.GetAsync(following, cancellationToken);
        if (!TakesApplications(next, definition))
        {
            return await SayAsync(brand, "Closed", StatusCodes.Status410Gone);
        }

        return candidate.Cv is null
            ? await SayAsync(brand, "NoCv", StatusCodes.Status409Conflict)
            : await open(candidate, definition, next);
    }

    /// <summary>Until the posting is over; also before it opens, so that nobody who was asked comes too early.</summary>
    private static bool TakesApplications(Procedure procedure, ProcedureDefinition definition) =>
        procedure.EndedAt is null
        && definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Posting) is { } posting
        && procedure.Timeline.First(d => d.StageId == posting.Id).EndedAt is null;

    private Task<IResult> SayAsync(Brand brand, string text, int status) =>
        pages.PrivateAsync<MessagePage>(new MessageModel(brand, Sentences[$"{text}Title"], [Sentences[text]]), status);
}
