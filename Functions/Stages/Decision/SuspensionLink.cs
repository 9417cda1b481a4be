using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// The link that ends the suspension of a decision: for the council by having no objection, for the recruiter by
/// recording a settlement.
/// </summary>
public sealed class SuspensionLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    CouncilAdvices advices,
    RecordStore records,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "suspension";

    /// <summary>The form's fields, and the value that confirms.</summary>
    public const string ConfirmedField = "confirmed";
    public const string SettlementField = "settlement";
    public const string Yes = "yes";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await ShowAsync(link, null, StatusCodes.Status200OK, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var model = await FindAsync(link, cancellationToken);
        if (model is not { IsOpen: true })
        {
            // Confirming twice shows what was recorded the first time.
            var status = model?.Suspension.LiftedAt is null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return await ShowAsync(link, null, status, cancellationToken);
        }

        var fields = await request.ReadFormAsync(cancellationToken);
        var settlement = model.IsRecruiter ? ReasonField.Read(fields, SettlementField) : null;
        if (FaultOf(model, fields[ConfirmedField], settlement) is { } fault)
        {
            return await ShowAsync(link, fault, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await LiftAsync(link, settlement, cancellationToken);
        await client.WakeAsync($"{link.Procedure}-{link.Step}", StageEvents.Acted, cancellationToken);
        return await ShowAsync(link, null, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>What to mend, in a sentence; null: nothing.</summary>
    private static string? FaultOf(SuspensionPageModel model, string? confirmed, string? settlement)
    {
        var texts = DecisionTexts.Resources;
        return confirmed != Yes ? texts[model.IsRecruiter ? "NotSettled" : "NotConfirmed"]
            : model.IsRecruiter && settlement is null ? texts["MissingSettlement"]
            : settlement?.Length > ReasonField.Longest ? texts.With("SettlementTooLong", ReasonField.Longest)
            : null;
    }

    private async Task LiftAsync(Link link, string? settlement, CancellationToken cancellationToken)
    {
        var path = CouncilNotice.Path(link.Procedure, link.Step);
        var holder = new PersonId(link.Holder);
        await records.ChangeAsync<CouncilNotice>(
            path,
            found =>
                found is { Suspension: { } held }
                    ? found with
                    {
                        Suspension = SuspensionRules.Lift(held, holder, settlement, clock.GetUtcNow()),
                    }
                    : found ?? throw new RecordMissingException(path),
            cancellationToken
        );
        await audit.AppendAsync(link.Procedure, "SuspensionLifted", link.Step, link.Holder, cancellationToken);
    }

    /// <summary>Null when erased, or when the holder no longer takes part.</summary>
    private async Task<SuspensionPageModel?> FindAsync(Link link, CancellationToken cancellationToken)
    {
        var holder = new PersonId(link.Holder);
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var notice = await records.FindAsync<CouncilNotice>(
            CouncilNotice.Path(link.Procedure, link.Step),
            cancellationToken
        );
        if (
            procedure is null
            || definition is null
            || notice is not { Suspension: { } suspension, Candidate: { } id }
            || !SuspensionRules.MayLift(definition.People, holder)
        )
        {
            return null;
        }

        var candidate = await candidates.FindAsync(link.Procedure, id, cancellationToken);
        return new SuspensionPageModel
        {
            Brand = definition.Organisation.Brand,
            Function = definition.Vacancy.Function,
            Candidate = candidate?.Name ?? "",
            Advice = await advices.FindAsync(link.Procedure, id, cancellationToken),
            Notice = notice,
            Suspension = suspension,
            IsRecruiter = holder == People.RecruiterId,
            IsOpen =
                suspension.LiftedAt is null
                && clock.GetUtcNow() < suspension.Until
                && candidate is { Status.IsFinal: false }
                && procedure.IsAt(link.Step),
        };
    }

    private async Task<IResult> ShowAsync(Link link, string? fault, int status, CancellationToken cancellationToken) =>
        await FindAsync(link, cancellationToken) is { } model
            ? await pages.PrivateAsync<SuspensionPage>(model with { Fault = fault }, status)
            : await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);
}
