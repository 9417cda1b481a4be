using Recruitment.Definition;

namespace Recruitment.Stages.TermEnd;

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
    public required ChainRules Chain { get; init; }

    /// <summary>Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether a decision can be recorded.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>What was filled in.</summary>
    public TermEndFields Fields { get; init; } = TermEndFields.Empty;

    /// <summary>What was wrong with it.</summary>
    public TermFault? Fault { get; init; }

    /// <summary>What was decided about the link's term.</summary>
    public TermNotice? Decided => Term.NoticeOf(Number);
    public DateOnly NoticeBy => TermRules.NoticeBy(Term.LastDay);
    public bool NeedsNotice => TermRules.NeedsNotice(Term.Months);
    public NoticePenalty Penalty => NoticePenalty.On(Today, Term.LastDay, AppointmentTerms.Of(Definition));
    public NoticePenalty WholePenalty => NoticePenalty.Whole(Term.LastDay, AppointmentTerms.Of(Definition));
    public int MonthsLeft => Chain.MonthsLeft(Term, Plan);
    public int ContractsLeft => Chain.ContractsLeft(Term, Plan);

    /// <summary>No next fixed term is possible that stays one.</summary>
    public bool ChainIsFull => MonthsLeft < 1 || ContractsLeft < 1;
}
