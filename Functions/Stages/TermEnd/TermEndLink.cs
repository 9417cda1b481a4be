using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// The link with which a member of the board records the board's decision about a term. The first decision holds,
/// because notice of it goes out at once.
/// </summary>
public sealed class TermEndLink(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    TermRecords terms,
    ChainRules chain,
    AuditLog audit,
    TimeProvider clock,
    Pages pages
) : ILinkHandler
{
    public const string Name = "term";

    public string Purpose => Name;

    public Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        ShowAsync(link, TermEndFields.Empty, null, StatusCodes.Status200OK, cancellationToken);

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var fields = TermEndFields.Of(request.Form);
        if (await FindAsync(link, cancellationToken) is not { IsOpen: true } open)
        {
            // Deciding twice shows what was recorded the first time.
            return await ShowAsync(link, fields, null, StatusCodes.Status409Conflict, cancellationToken);
        }

        var fault = fields.Fault(months => chain.Passes(open.Term, open.Plan, months));
        if (fault is not null || fields.Decision() is not { } decision)
        {
            return await ShowAsync(link, fields, fault, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var notice = Notice(link, open, fields, decision);
        await terms.PutAsync(
            link.Procedure,
            open.Term.Candidate,
            found => TermRules.Decide(found ?? open.Term, notice),
            cancellationToken
        );
        await audit.AppendAsync(link.Procedure, $"Term{decision}", link.Step, link.Holder, cancellationToken);
        await client.WakeAsync($"{link.Procedure}-{open.Step}", StageEvents.Acted, cancellationToken);
        return await ShowAsync(link, TermEndFields.Empty, null, StatusCodes.Status200OK, cancellationToken);
    }

    private TermNotice Notice(Link link, TermEndPageModel open, TermEndFields fields, TermDecision decision)
    {
        var months = decision == TermDecision.Extend ? fields.Length() : null;
        return new TermNotice
        {
            Number = open.Number,
            LastDay = open.Term.LastDay,
            Decision = decision,
            Months = months,
            Conditions = decision == TermDecision.End || fields.Conditions.Length == 0 ? null : fields.Conditions,
            DecidedAt = clock.GetUtcNow(),
            DecidedBy = new PersonId(link.Holder),
            PassesChain = months is { } next && chain.Passes(open.Term, open.Plan, next),
        };
    }

    private async Task<IResult> ShowAsync(
        Link link,
        TermEndFields fields,
        TermFault? fault,
        int status,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(link, cancellationToken) is { } model
            ? await pages.PrivateAsync<TermEndPage>(model with { Fields = fields, Fault = fault }, status)
            : await pages.PrivateAsync<UnknownLinkPage>(UnknownLinkModel.Instance, StatusCodes.Status404NotFound);

    /// <summary>Null when the holder is no member of the board, or the data are erased.</summary>
    private async Task<TermEndPageModel?> FindAsync(Link link, CancellationToken cancellationToken)
    {
        var procedure = await procedures.FindAsync(link.Procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(link.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(link.Procedure, new CandidateId(link.About), cancellationToken);
        if (
            TermKey.Read(link.Step) is not var (step, number)
            || procedure is null
            || candidate is null
            || definition?.People.BoardIds.Contains(new PersonId(link.Holder)) != true
            || await terms.FindAsync(link.Procedure, candidate.Id, cancellationToken) is not { } term
        )
        {
            return null;
        }

        var today = DutchTime.DayOf(clock.GetUtcNow());
        return new TermEndPageModel
        {
            Definition = definition,
            Name = candidate.Name,
            Step = step,
            Number = number,
            Term = term,
            Plan = definition.Stages.First(s => s.Id == term.Stage).TermEnd ?? new TermEndPlan(),
            Chain = chain,
            Today = today,
            IsOpen = !term.IsClosed && term.Number == number && today <= term.LastDay && procedure.IsAt(step),
        };
    }
}
