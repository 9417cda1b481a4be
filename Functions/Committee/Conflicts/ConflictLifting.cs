using Microsoft.AspNetCore.Http;
using Recruitment.Audit;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>
/// A conflict of interest holds no more, says the voter on a ballot or the recruiter over the API. On open ballots where
/// the candidate was passed over, the voter is asked about the candidate from now on, and on every later one.
/// </summary>
public sealed class ConflictLifting(
    BallotRecords ballots,
    StandingConflicts conflicts,
    ProcedureRecords procedures,
    AuditLog audit,
    TimeProvider clock
)
{
    public const string Action = "lift-conflict";
    public const string CandidateName = "liftCandidate";
    public const string ReasonName = "liftReason";

    public static bool IsIn(IFormCollection fields) => fields[ConflictDeclaration.ActionField] == Action;

    /// <summary>The voter lifts it. What was wrong; null when it is recorded, also before.</summary>
    public async Task<FormError?> LiftAsync(
        BallotView view,
        IFormCollection fields,
        CancellationToken cancellationToken
    )
    {
        var field = $"{ReasonName}-{fields[CandidateName]}";
        var reason = ReasonField.Read(fields, ReasonName);
        if (reason is null)
        {
            return new FormError(field, BallotTexts.Resources["MissingLiftReason"]);
        }

        if (reason.Length > ReasonField.Longest)
        {
            return new FormError(field, BallotTexts.Resources.With("ConflictReasonTooLong", ReasonField.Longest));
        }

        var passed = view.PassedOver.FirstOrDefault(one =>
            one.Conflict.Candidate.Value == fields[CandidateName].ToString()
        );
        if (passed is not null)
        {
            await LiftAsync(view.Ballot.Procedure, passed.Conflict, reason, view.Voter, cancellationToken);
        }

        return null;
    }

    /// <summary>The recruiter, or who said so, lifts it over the API. The faults, by JSON pointer.</summary>
    public async Task<IReadOnlyList<Fault>> LiftAsync(
        ProcedureId procedure,
        ConflictLiftRequest request,
        CancellationToken cancellationToken
    )
    {
        var people = (await procedures.GetDefinitionAsync(procedure, cancellationToken)).People;
        var (voter, by) = (new PersonId(request.Person), new PersonId(request.By));
        var conflict = await conflicts.FindAsync(
            procedure,
            voter,
            new CandidateId(request.Candidate),
            cancellationToken
        );
        IReadOnlyList<Fault> faults =
        [
            .. conflict is null ? [new Fault("/candidate", "NoConflict")] : Array.Empty<Fault>(),
            .. by != People.RecruiterId && (by != voter || people.Find(by) is null)
                ? [new Fault("/by", "MayNotLift", People.RecruiterId, voter)]
                : Array.Empty<Fault>(),
            .. string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > ReasonField.Longest
                ? [new Fault("/reason", "ReasonMissing", ReasonField.Longest)]
                : Array.Empty<Fault>(),
        ];
        if (faults.Count == 0 && conflict is { Lift: null } held)
        {
            await LiftAsync(procedure, held, request.Reason.Trim(), by, cancellationToken);
        }

        return faults;
    }

    private async Task LiftAsync(
        ProcedureId procedure,
        StandingConflict conflict,
        string reason,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        await audit.AppendAsync(procedure, "ConflictLifted", conflict.Ballot, by.Value, cancellationToken);
        var lift = new ConflictLift(reason, by, clock.GetUtcNow());
        await conflicts.LiftAsync(procedure, conflict, lift, cancellationToken);
        var passed = new PassedOver(conflict.Voter, conflict.Candidate);
        foreach (var ballot in await ballots.ListAsync(procedure, cancellationToken))
        {
            if (ballot.IsOpen && ballot.PassedOver.Contains(passed))
            {
                await ballots.ChangeAsync(
                    procedure,
                    ballot.Id,
                    b => b.IsOpen ? b with { PassedOver = [.. b.PassedOver.Where(one => one != passed)] } : b,
                    cancellationToken
                );
            }
        }
    }
}

/// <summary>Body of <c>POST /api/procedures/{id}/lift-conflict</c>.</summary>
public sealed record ConflictLiftRequest
{
    /// <summary>The id of who said that they cannot judge, such as <c>committee-3</c>.</summary>
    public required string Person { get; init; }

    /// <summary>The id of the candidate.</summary>
    public required string Candidate { get; init; }

    /// <summary>Why it holds no more.</summary>
    public required string Reason { get; init; }

    /// <summary>Who says so: the recruiter, or the person.</summary>
    public string By { get; init; } = People.RecruiterId.Value;
}
