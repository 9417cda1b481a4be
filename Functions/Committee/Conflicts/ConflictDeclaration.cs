using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// A voter says on a ballot that they cannot judge some of its candidates, or any, for a conflict of interest. From then
/// on they are not asked about these on any ballot and don't read their CVs; what they said of them before is discarded.
/// Who cannot judge anybody on the ballot no longer votes on it, and the recruiter is told to replace them.
/// </summary>
public sealed class ConflictDeclaration(
    BallotRecords ballots,
    BallotForms forms,
    StandingConflicts conflicts,
    RecordStore records,
    AuditLog audit
)
{
    public const string Action = "conflict";
    public const string ActionField = "action";
    public const string ReasonName = "conflictReason";

    /// <summary>The candidates whom the voter cannot judge.</summary>
    public const string CandidateName = "conflictCandidate";

    /// <summary>The voter cannot judge anybody on the ballot.</summary>
    public const string EverybodyName = "conflictEverybody";
    public const string Yes = "yes";

    public static bool IsIn(IFormCollection fields) => fields[ActionField] == Action;

    /// <summary>What was wrong; null when it is recorded.</summary>
    public async Task<FormError?> DeclareAsync(
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
            return new FormError(ReasonName, BallotTexts.Resources.With("ConflictReasonTooLong", ReasonField.Longest));
        }

        var chosen = request.Form[CandidateName].ToHashSet();
        IReadOnlyList<CandidateId> about =
            request.Form[EverybodyName] == Yes
                ? ballot.Candidates
                : [.. ballot.Candidates.Where(candidate => chosen.Contains(candidate.Value))];
        if (about.Count == 0)
        {
            return new FormError(EverybodyName, BallotTexts.Resources["MissingConflict"]);
        }

        await RecordAsync(view, about, reason, cancellationToken);
        var isDeclared = ballot.LeavesQuorumWithout(voter, about, forms.Get(ballot.Form).PassesOver)
            ? await PassOverAsync(ballot, voter, about, cancellationToken)
            : await LeaveAsync(ballot, voter, cancellationToken);
        if (!isDeclared)
        {
            // The recruiter just ended it: what was answered is counted by now.
            return new FormError(EverybodyName, BallotTexts.Resources["ConflictTooLate"]);
        }

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

    private async Task RecordAsync(
        BallotView view,
        IReadOnlyList<CandidateId> about,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var (ballot, voter) = (view.Ballot, view.Voter);
        if (reason is not null)
        {
            await records.ChangeAsync<ConflictReason>(
                PathOf(ballot, voter),
                _ => new ConflictReason(voter, reason),
                cancellationToken
            );
        }

        await audit.AppendAsync(ballot.Procedure, "ConflictDeclared", ballot.Id, voter.Value, cancellationToken);
        foreach (var candidate in about)
        {
            var conflict = new StandingConflict
            {
                Voter = voter,
                Candidate = candidate,
                Ballot = ballot.Id,
                DeclaredAt = view.Now,
                Reason = reason,
            };
            await conflicts.DeclareAsync(ballot.Procedure, conflict, cancellationToken);
        }
    }

    /// <summary>The voter is no longer asked about these candidates, and votes about the others.</summary>
    private async Task<bool> PassOverAsync(
        Ballot ballot,
        PersonId voter,
        IReadOnlyList<CandidateId> about,
        CancellationToken cancellationToken
    )
    {
        var passed = about.Select(candidate => new PassedOver(voter, candidate)).ToList();
        var changed = await ballots.ChangeAsync(
            ballot.Procedure,
            ballot.Id,
            b => b.IsOpen ? b with { PassedOver = [.. b.PassedOver.Union(passed)] } : b,
            cancellationToken
        );
        if (passed.Except(changed.PassedOver).Any())
        {
            return false;
        }

        if (await ballots.FindVoteAsync(ballot.Procedure, ballot.Id, voter, cancellationToken) is { } vote)
        {
            var others = vote.Candidates.Where(said => !about.Contains(said.Candidate));
            await ballots.CastAsync(
                ballot.Procedure,
                ballot.Id,
                vote with
                {
                    Candidates = [.. others],
                },
                cancellationToken
            );
        }

        return true;
    }

    /// <summary>The voter no longer votes on the ballot.</summary>
    private async Task<bool> LeaveAsync(Ballot ballot, PersonId voter, CancellationToken cancellationToken)
    {
        var changed = await ballots.ChangeAsync(
            ballot.Procedure,
            ballot.Id,
            b => b.Conflicted.Contains(voter) || !b.IsOpen ? b : b with { Conflicted = [.. b.Conflicted, voter] },
            cancellationToken
        );
        if (!changed.Conflicted.Contains(voter))
        {
            return false;
        }

        await ballots.DiscardAsync(ballot.Procedure, ballot.Id, voter, cancellationToken);
        return true;
    }

    private static string PathOf(Ballot ballot, PersonId voter) =>
        $"{RecordPaths.Conflicts(ballot.Procedure)}{ballot.Id}/{voter}.json";
}

/// <summary>Why a voter cannot judge, in their own words; for the recruiter only.</summary>
public sealed record ConflictReason(PersonId Voter, string Reason);
