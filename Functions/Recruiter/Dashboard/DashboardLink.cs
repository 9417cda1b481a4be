using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Retention;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>
/// The recruiter's dashboard. GET shows how the procedure goes, and after erasure the receipt; POST does what
/// <see cref="DashboardActing"/> can.
/// </summary>
public sealed class DashboardLink(
    ProcedureRecords procedures,
    DashboardReader reader,
    DashboardActing acting,
    Receipts receipts,
    Pages pages
) : ILinkHandler
{
    /// <summary>Says in the address what was just done, so that reloading the page does not do it again.</summary>
    private const string DoneParameter = "gedaan";

    public string Purpose => DashboardAddress.Purpose;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var done = DashboardTexts.Done(request.Query[DoneParameter].FirstOrDefault());
        return await ShowAsync(link, request, done, [], cancellationToken);
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (
            link.Holder != People.RecruiterId.Value
            || await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
        )
        {
            return await pages.UnknownLinkAsync();
        }

        var faults = await acting.ActAsync(procedure, form, People.RecruiterId, client, cancellationToken);
        return faults.Count == 0
            ? Results.Redirect($"{request.Path}?{DoneParameter}={form["action"]}#stand")
            : await ShowAsync(link, request, done: null, faults, cancellationToken);
    }

    private async Task<IResult> ShowAsync(
        Link link,
        HttpRequest request,
        string? done,
        IReadOnlyList<FormError> faults,
        CancellationToken cancellationToken
    )
    {
        if (
            link.Holder != People.RecruiterId.Value
            || await procedures.FindAsync(link.Procedure, cancellationToken) is not { } procedure
        )
        {
            return await pages.UnknownLinkAsync();
        }

        var status = faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        if (await reader.ReadAsync(procedure, cancellationToken) is not { } model)
        {
            var receipt = await receipts.FindAsync(procedure.Id, cancellationToken);
            return await pages.PrivateAsync<ErasedPage>(new ErasedModel(procedure, receipt), status);
        }

        return await pages.PrivateAsync<DashboardPage>(
            model with
            {
                Address = request.Path,
                CandidatePage = CandidatePageOf(request),
                Done = done,
                Faults = faults,
                Posted = faults.Count == 0 ? null : DashboardForms.Typed(request.Form),
            },
            status
        );
    }

    private static int CandidatePageOf(HttpRequest request) =>
        int.TryParse(
            request.Query[CandidateTable.PageParameter],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var page
        )
            ? page
            : 1;
}
