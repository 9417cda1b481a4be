using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>The link of human resources, or the recruiter, to look at a candidate's documents and to decide.</summary>
public sealed class CheckLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CheckRecords checks,
    FileStore files,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "checks";

    /// <summary>The form's fields, and what the answer can be.</summary>
    public const string AnswerField = "answer";
    public const string ReasonField = "reason";
    public const string Confirm = "confirm";
    public const string Return = "return";
    public const string Refuse = "refuse";

    /// <summary>Says in the address which document to show: the name of its field.</summary>
    public const string DocumentParameter = "document";

    /// <summary>Characters in a reason at most.</summary>
    public const int MostCharacters = 2000;

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var asked = request.Query[DocumentParameter].ToString();
        return
            asked.Length > 0
            && await FindAsync(link, cancellationToken) is { Checks: var found }
            && await ContentAsync(found, asked, cancellationToken) is { } content
            ? new PrivateFileResult(content, MediaTypeNames.Application.Pdf, $"{asked}.pdf")
            : await ShowAsync(link, request, null, StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (
            await FindAsync(link, cancellationToken) is not { } access
            || !await IsOpenAsync(link, access.Checks, cancellationToken)
        )
        {
            return await ShowAsync(link, request, null, StatusCodes.Status409Conflict, cancellationToken);
        }

        string? choice = request.Form[AnswerField];
        var reason = request.Form[ReasonField].ToString().Trim();
        if (FaultOf(choice, reason) is { } fault)
        {
            return await ShowAsync(link, request, fault, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await DecideAsync(link, access.Checks, choice, reason, cancellationToken);
        await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        return await ShowAsync(link, request, null, StatusCodes.Status200OK, cancellationToken);
    }

    private async Task DecideAsync(
        Link link,
        CandidateChecks before,
        string? choice,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        await checks.PutAsync(
            link.Procedure,
            before.Candidate,
            found =>
                choice switch
                {
                    Confirm => CheckRules.Confirm(found ?? before, new PersonId(link.Holder), now),
                    Return => CheckRules.Return(found ?? before, reason),
                    _ => CheckRules.Refuse(found ?? before, CheckOutcome.Refused, reason, now),
                },
            cancellationToken
        );
        if (choice == Return)
        {
            foreach (var blob in before.Documents.Values.Select(d => d.BlobName).OfType<string>())
            {
                await files.DeleteAsync(blob, cancellationToken);
            }
        }

        await audit.AppendAsync(
            link.Procedure,
            choice switch
            {
                Confirm => "ChecksConfirmed",
                Return => "ChecksReturned",
                _ => "ChecksRefused",
            },
            link.Step,
            link.Holder,
            cancellationToken
        );
    }

    private static CheckFault? FaultOf(string? choice, string reason) =>
        choice switch
        {
            not (Confirm or Return or Refuse) => CheckFault.NothingChosen,
            Return or Refuse when reason.Length == 0 => CheckFault.ReasonMissing,
            _ when reason.Length > MostCharacters => CheckFault.TooLong,
            _ => null,
        };

    /// <summary>Null when the holder has no say (any more), or the data are erased.</summary>
    private async Task<CheckAccess?> FindAsync(Link link, CancellationToken cancellationToken)
    {
        var id = new CandidateId(link.About);
        var holder = new PersonId(link.Holder);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        return
            definition?.People is { } people
            && (holder == People.RecruiterId || people.HrIds.Contains(holder))
            && await candidates.FindAsync(link.Procedure, id, cancellationToken) is { } candidate
            && await checks.FindAsync(link.Procedure, id, cancellationToken) is { } found
            ? new CheckAccess(definition, candidate, found)
            : null;
    }

    private async Task<bool> IsOpenAsync(Link link, CandidateChecks found, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        return found.Outcome is null && found.IsComplete() && procedure?.IsAt(link.Step) == true;
    }

    /// <summary>Null when there is no such document, or no longer.</summary>
    private async Task<BinaryData?> ContentAsync(
        CandidateChecks found,
        string asked,
        CancellationToken cancellationToken
    ) =>
        found
            .Documents.Where(document => DocumentsLink.FieldOf(document.Key) == asked)
            .Select(document => document.Value.BlobName)
            .FirstOrDefault()
            is { } blob
            ? await files.FindAsync(blob, cancellationToken)
            : null;

    private async Task<IResult> ShowAsync(
        Link link,
        HttpRequest request,
        CheckFault? fault,
        int status,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(link, cancellationToken) is not { } access)
        {
            return await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
        }

        var model = new CheckPageModel
        {
            Access = access,
            Address = request.Path,
            IsOpen = await IsOpenAsync(link, access.Checks, cancellationToken),
            Fault = fault,
        };
        return await pages.PrivateAsync<CheckPage>(model, status);
    }
}
