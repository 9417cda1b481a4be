using Recruitment.Audit;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Record;

/// <summary>What was decided in a procedure and by whom, and everything that happened.</summary>
/// <param name="Ranking">Names in order of the board's decision; empty: there is none (any more).</param>
/// <param name="Decisions">Of people, with a reason, in order.</param>
/// <param name="Entries">Of the audit chain, newest first, a page of them.</param>
public sealed record RecordModel(
    ProcedurePlace Place,
    IReadOnlyList<string> Ranking,
    IReadOnlyList<ListedDecision> Decisions,
    ListPage<ListedEntry> Entries
)
{
    public string Address => DeskAddresses.Record(Place.Id);

    public string AddressOf(int page) => $"{Address}?page={page}#audit";
}

/// <summary>A decision, with whose it is and whom it concerns.</summary>
/// <param name="About">Names; empty: nobody.</param>
/// <param name="Stage">In which it was decided; empty: none.</param>
public sealed record ListedDecision(PersonDecision Decision, string By, string About, string Stage);

/// <summary>An entry of the audit chain, with who did it and whom it concerns.</summary>
/// <param name="About">Name; empty: nobody else.</param>
/// <param name="Stage">In which it happened; empty: none.</param>
public sealed record ListedEntry(AuditEntry Entry, string Who, string About, string Stage);
