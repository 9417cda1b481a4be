using Microsoft.AspNetCore.Http;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Answering;
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
    AgreedTerms agreed,
    ChainRules chain,
    TimeProvider clock
) : ILinkPage<TermEndPage, TermEndPageModel>
{
    public const string Name = "term";

    public string Purpose => Name;

    public async Task<TermEndPageModel?> FindAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
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
            Plan = EarlierTerms.Counted(definition.Stages.First(s => s.Id == term.Stage).TermEnd, candidate),
            Agreed = await agreed.OfAsync(definition, link.Procedure, candidate.Id, cancellationToken),
            Chain = chain,
            Today = today,
            IsOpen = !term.IsClosed && term.Number == number && today <= term.LastDay && procedure.IsAt(step),
        };
    }

    public async Task<LinkAnswer<TermEndPageModel>> AnswerAsync(
        LinkPost post,
        TermEndPageModel page,
        CancellationToken cancellationToken
    )
    {
        var fields = TermEndFields.Of(post.Form);
        page = page with { Fields = fields };
        if (!page.IsOpen)
        {
            // Deciding twice shows what was recorded the first time.
            return LinkAnswer.TooLate(page);
        }

        var fault = fields.Fault(months => chain.Passes(page.InARow, months));
        if (fault is not null || fields.Decision() is not { } decision)
        {
            return LinkAnswer.Invalid(page with { Fault = fault });
        }

        var notice = Notice(post.Link, page, fields, decision);
        await terms.PutAsync(
            post.Link.Procedure,
            page.Term.Candidate,
            found => TermRules.Decide(found ?? page.Term, notice),
            cancellationToken
        );
        return LinkAnswer.Recorded<TermEndPageModel>($"Term{decision}") with { Step = page.Step };
    }

    private TermNotice Notice(Link link, TermEndPageModel page, TermEndFields fields, TermDecision decision)
    {
        var months = decision == TermDecision.Extend ? fields.Length() : null;
        return new TermNotice
        {
            Number = page.Number,
            LastDay = page.Term.LastDay,
            Decision = decision,
            Months = months,
            Conditions = decision == TermDecision.End || fields.Conditions.Length == 0 ? null : fields.Conditions,
            DecidedAt = clock.GetUtcNow(),
            DecidedBy = new PersonId(link.Holder),
            PassesChain = months is { } next && chain.Passes(page.InARow, next),
        };
    }
}

/// <summary>The page on which the board decides about a term.</summary>
public sealed record TermEndPageModel
{
    public required ProcedureDefinition Definition { get; init; }

    /// <summary>The appointed's name.</summary>
    public required string Name { get; init; }

    /// <summary>The stage's step.</summary>
    public required string Step { get; init; }

    /// <summary>The term that the link is about.</summary>
    public required int Number { get; init; }
    public required Term Term { get; init; }
    public required TermEndPlan Plan { get; init; }

    /// <summary>What the appointed agreed to.</summary>
    public required AppointmentTerms Agreed { get; init; }
    public required ChainRules Chain { get; init; }

    /// <summary>Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether a decision can be recorded.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was filled in.</summary>
    public TermEndFields Fields { get; init; } = TermEndFields.Empty;

    /// <summary>What was wrong with it.</summary>
    public TermError? Fault { get; init; }

    /// <summary>What was decided about the link's term.</summary>
    public TermNotice? Decided => Term.NoticeOf(Number);
    public DateOnly NoticeBy => TermRules.NoticeBy(Term.LastDay);
    public bool NeedsNotice => TermRules.NeedsNotice(Term.Months);
    public NoticePenalty Penalty => NoticePenalty.On(Today, Term.LastDay, Agreed);
    public NoticePenalty WholePenalty => NoticePenalty.Whole(Term.LastDay, Agreed);

    /// <summary>The fixed terms up to the one that ends, those before this procedure included.</summary>
    public ContractChain InARow => Term.InARow(Plan);
    public int MonthsLeft => Chain.MonthsLeft(InARow);
    public int ContractsLeft => Chain.ContractsLeft(InARow);

    /// <summary>No next fixed term is possible that stays one.</summary>
    public bool ChainIsFull => MonthsLeft < 1 || ContractsLeft < 1;
}
