using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>Tells whether the council objected to a statement. Reads only, so running twice is harmless.</summary>
public sealed class CheckObjectionActivity(RecordStore records)
{
    [Function(nameof(CheckObjectionActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] StatementCall statement, CancellationToken cancellationToken)
    {
        var path = CouncilNotice.Path(statement.Call.Procedure, statement.Call.Step);
        var notice = await records.FindAsync<CouncilNotice>(path, cancellationToken);
        return notice?.Suspension?.Statement is { Objection: not null } recorded && recorded.Number == statement.Number;
    }
}

/// <summary>Tells whom a statement of the council concerns. Reads only, so running twice is harmless.</summary>
public sealed class FindStatementPartiesActivity(ProcedureRecords procedures)
{
    [Function(nameof(FindStatementPartiesActivity))]
    public async Task<StatementParties> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var people = (await procedures.GetDefinitionAsync(call.Procedure, cancellationToken)).People;
        return new StatementParties(people.CouncilIds, people.BoardIds);
    }
}

/// <summary>Who is told of a statement. Ids only.</summary>
public sealed record StatementParties(IReadOnlyList<PersonId> Council, IReadOnlyList<PersonId> Board);
