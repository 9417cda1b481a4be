using System.Text.Json.Serialization;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>The record of an appointed person's fixed term: the one that runs, and what was decided about those before. Filed under the candidate.</summary>
public sealed record Term
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>Which term runs: 1 for the first, 2 after an extension.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Length of the term that runs.</summary>
    public required int Months { get; init; }

    /// <summary>Months of all its terms together.</summary>
    public required int AllMonths { get; init; }

    /// <summary>Fixed terms with the organisation before this procedure, of this person; absent: as the definition says.</summary>
    public ContractChain? Earlier { get; init; }

    /// <summary>First and last day of the term that runs, Europe/Amsterdam.</summary>
    public required DateOnly StartsOn { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>The last day on which the board should decide.</summary>
    public required DateOnly DecideBy { get; init; }

    /// <summary>What was decided about each term that had a decision, in order.</summary>
    public IReadOnlyList<TermNotice> Notices { get; init; } = [];

    /// <summary>Nothing is left to decide: it ended, became permanent, or its last day passed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The last day passed without a decision.</summary>
    public bool HasPassed { get; init; }

    public TermNotice? NoticeOf(int number) => Notices.FirstOrDefault(n => n.Number == number);

    /// <summary>All fixed terms in a row, up to the one that runs.</summary>
    public ContractChain InARow(TermEndPlan plan)
    {
        var before = Earlier ?? new ContractChain(plan.EarlierContracts, plan.EarlierMonths);
        return new ContractChain(before.Contracts + Number, before.Months + AllMonths);
    }
}

/// <summary>What was decided about one term, as the appointed is told in writing (BW 7:668(1)).</summary>
public sealed record TermNotice
{
    /// <summary>Which term: 1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Last day of that term, Europe/Amsterdam.</summary>
    public required DateOnly LastDay { get; init; }
    public required TermDecision Decision { get; init; }

    /// <summary>Length of the next term, when there is one.</summary>
    public int? Months { get; init; }

    /// <summary>On which terms it goes on, where they change.</summary>
    public string? Conditions { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The member of the board who recorded it.</summary>
    public required PersonId DecidedBy { get; init; }

    /// <summary>The next term makes the contract permanent by the chain rule.</summary>
    public bool PassesChain { get; init; }

    /// <summary>When the mails about it had gone out.</summary>
    public DateTimeOffset? SentAt { get; init; }
}

/// <summary>What the board decides about a term that ends.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermDecision>))]
public enum TermDecision
{
    /// <summary>Another fixed term.</summary>
    Extend,

    /// <summary>It ends on its last day.</summary>
    End,

    /// <summary>It goes on without an end.</summary>
    Permanent,
}

/// <summary>The records of fixed terms, by candidate.</summary>
public sealed class TermRecords(RecordStore records) : KeyedRecords<CandidateId, Term>(records)
{
    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}term.json";
}
