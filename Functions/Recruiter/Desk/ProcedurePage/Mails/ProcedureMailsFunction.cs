using Microsoft.AspNetCore.Http;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Html;
using Recruitment.Mail;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Mails;

/// <summary>Lists who got which mail when, and what did not arrive: from listings, however many there are.</summary>
public sealed class ProcedureMailsFunction(DeskGate gate, MailLedger ledger, CandidateRecords candidates, Pages pages)
{
    private const int Size = 100;

    [Function(nameof(ProcedureMailsFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/procedures/{id}/mails")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        gate.AdmitAsync(
            request,
            id,
            async place =>
            {
                var names = new ProcedureNames(
                    place.Mine.Definition,
                    await candidates.SummariesAsync(place.Id, cancellationToken)
                );
                var missedOnly = request.Query[MailsModel.StateName] == MailsModel.Missed;
                var found = (await ledger.ReadAsync(place.Id, cancellationToken))
                    .Where(mail => !missedOnly || mail.State != MailState.Sent)
                    .Reverse()
                    .Select(mail => new ListedLetter(
                        mail,
                        MailNames.Of(mail.Order.Kind),
                        names.ReaderOf(mail.Order),
                        NameList.Of(mail.Order.Abouts.Select(about => names.Of(about.Value)))
                    ))
                    .ToList();
                var list = ListPage<ListedLetter>.Of(found, PageAsked.In(request.Query), Size);
                return await pages.PrivateAsync<ProcedureMailsPage>(
                    new MailsModel(place, missedOnly, found.Count, list)
                );
            },
            cancellationToken
        );
}
