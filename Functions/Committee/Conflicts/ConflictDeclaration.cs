using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// A voter says on a ballot that they cannot judge its candidates, for a conflict of interest. From then on they don't
/// vote on it and don't read CVs for it; what they voted before is discarded. The recruiter is told to replace them.
/// </summary>
public sealed class ConflictDeclaration(BallotRecords ballots, RecordStore records, AuditLog audit)
{
    public const string Action = "conflict";
    public const string ActionField = "action";
    public const string ReasonName = "conflictReason";

    public static bool IsIn(IFormCollection fields) => fields[ActionField] == Action;

    /// <summary>What was wrong, in a sentence; null when it is recorded.</summary>
    public async Task<string?> DeclareAsync(
        BallotView view,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (ballot, voter) = (view.Ballot, view.Voter);
        var reason = ReasonField.Read(request.Form, ReasonName);
        if (reason?.Length > ReasonField.Longest)
        {
            return BallotTexts.Resources.With("ConflictReasonTooLong", ReasonField.Longest);
        }

        if (reason is not null)
        {
            await records.ChangeAsync<ConflictReason>(
                PathOf(ballot, voter),
                _ => new ConflictReason(voter, reason),
                cancellationToken
            );
        }

        await audit.AppendAsync(ballot.Procedure, "ConflictDeclared", ballot.Id, voter.Value, cancellationToken);
        await ballots.ChangeAsync(
            ballot.Procedure,
            ballot.Id,
            b => b.Conflicted.Contains(voter) ? b : b with { Conflicted = [.. b.Conflicted, voter] },
            cancellationToken
        );
        await ballots.DiscardAsync(ballot.Procedure, ballot.Id, voter, cancellationToken);
        await client.RaiseEventAsync(
            new BallotKey(ballot.Procedure, ballot.Id).InstanceId,
            StageEvents.Acted,
            cancellationToken
        );
        return null;
    }

    /// <summary>Null when the voter gave none.</summary>
    public async Task<string?> ReasonAsync(Ballot ballot, PersonId voter, CancellationToken cancellationToken) =>
        (await records.FindAsync<ConflictReason>(PathOf(ballot, voter), cancellationToken))?.Reason;

    private static string PathOf(Ballot ballot, PersonId voter) =>
        $"{RecordPaths.Conflicts(ballot.Procedure)}{ballot.Id}/{voter}.json";
}
