using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>
/// Lists who got which mail when and what did not arrive, in order of time, a page at a time:
/// <c>?limit=50&amp;after={id}</c>; of a candidate (to them and about them) with <c>candidate={id}</c>, of a person of the
/// organisation with <c>person=committee-3</c>. Ids only. The answer's <c>next</c> is the address of the next page.
/// </summary>
public sealed class ListMailsFunction(ProcedureRecords procedures, MailLedger ledger, ProcedureAddresses addresses)
{
    private const int UsualPage = 50;
    private const int LargestPage = 500;

    [Function(nameof(ListMailsFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/procedures/{id}/mails")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    )
    {
        RequestLanguage.Use(request);
        var procedure = new ProcedureId(id);
        if (!Identifier.IsValid(id) || await procedures.FindAsync(procedure, cancellationToken) is null)
        {
            return Problem.UnknownProcedure(id);
        }

        var query = request.Query;
        var limit = int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var given)
            ? Math.Clamp(given, 1, LargestPage)
            : UsualPage;
        var (candidate, person) = (query["candidate"].ToString(), query["person"].ToString());
        var (mails, after) = (await ledger.ReadAsync(procedure, cancellationToken), query["after"].ToString());
        var page = mails
            .SkipWhile(mail => after.Length > 0 && mail.Order.Key != after)
            .Skip(after.Length > 0 ? 1 : 0)
            .Where(mail => Concerns(mail.Order, candidate, person))
            .Take(limit + 1)
            .ToList();
        var next =
            page.Count > limit
                ? new Uri(
                    addresses.Mails(procedure),
                    QueryString
                        .Create("limit", limit.ToString(CultureInfo.InvariantCulture))
                        .Add("candidate", candidate)
                        .Add("person", person)
                        .Add("after", page[limit - 1].Order.Key)
                        .ToUriComponent()
                )
                : null;
        return Results.Json(new { mails = page.Take(limit).Select(ListedMail.Of), next }, RecordJson.Options);
    }

    private static bool Concerns(MailOrder mail, string candidate, string person) =>
        (candidate.Length == 0 || mail.Recipient == candidate || mail.Abouts.Any(about => about.Value == candidate))
        && (person.Length == 0 || People.PlaceOf(new PersonId(mail.Recipient)) == People.PlaceOf(new PersonId(person)));
}

/// <summary>A mail as the API lists it.</summary>
/// <param name="Id">Names the mail in its procedure.</param>
/// <param name="Candidate">Whom it went to, when that is a candidate; or whom it is about, the first where it is about several.</param>
/// <param name="Person">Whom it went to, when that is no candidate.</param>
/// <param name="Step">The run of a stage, the ballot or the like that it is about.</param>
/// <param name="Repeated">How often it was sent again because it had not arrived.</param>
internal sealed record ListedMail(
    string Id,
    string Kind,
    CandidateId? Candidate,
    string? Person,
    string? Step,
    DateTimeOffset At,
    MailState State,
    DateTimeOffset? BouncedAt,
    int Repeated
)
{
    /// <summary>The other candidates that it is about; absent where it is about one.</summary>
    public IReadOnlyList<CandidateId>? Others { get; init; }

    public static ListedMail Of(LedgerMail mail)
    {
        var order = mail.Order;
        var isToCandidate = Identifier.IsValid(order.Recipient);
        return new ListedMail(
            order.Key,
            order.Kind,
            isToCandidate ? new CandidateId(order.Recipient) : order.About,
            isToCandidate ? null : order.Recipient,
            order.Step.Length > 0 ? order.Step : null,
            mail.At,
            mail.State,
            mail.BouncedAt,
            order.Again
        )
        {
            Others = order.Others.Count > 0 ? order.Others : null,
        };
    }
}
