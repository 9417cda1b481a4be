using System.Text.Json;
using Recruitment.Applicants.Applying;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Profiles;

/// <summary>
/// Lists the candidates of a procedure from what the records say of themselves in their listing, and who was erased from
/// the audit chain: two requests to the storage for up to 5,000 of them, whatever is asked for.
/// </summary>
public sealed class CandidateList(CandidateRecords candidates, AuditLog audit, ProcedureAddresses addresses)
{
    public const string Erased = "erased";

    /// <summary>The words that a listing's status can be.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
    [.. Enum.GetValues<CandidateStatus>().Select(WordOf), Erased];

    public static string WordOf(CandidateStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>In order of receipt.</summary>
    public async Task<IReadOnlyList<CandidateListing>> ReadAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var present = await candidates.SummariesAsync(procedure, cancellationToken);
        var listed = present.Select(candidate => candidate.Id).ToHashSet();
        var all = present.Select(candidate => Of(procedure, candidate)).ToList();
        await foreach (var entry in audit.SummariesAsync(procedure, cancellationToken))
        {
            if (entry is { What: ApplicationIntake.Applied, Who: { } who } && listed.Add(new CandidateId(who)))
            {
                all.Add(ErasedOf(entry, new CandidateId(who)));
            }
        }

        return [.. all.OrderBy(one => one.ReceivedAt).ThenBy(one => one.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>Who is not there any more; null when nobody with that id ever applied.</summary>
    public async Task<CandidateListing?> FindErasedAsync(
        ProcedureId procedure,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        await foreach (var entry in audit.SummariesAsync(procedure, cancellationToken))
        {
            if (entry.What == ApplicationIntake.Applied && entry.Who == candidate.Value)
            {
                return ErasedOf(entry, candidate);
            }
        }

        return null;
    }

    private CandidateListing Of(ProcedureId procedure, CandidateSummary candidate) =>
        new()
        {
            Id = candidate.Id,
            Status = WordOf(candidate.Status),
            Name = candidate.Name,
            Email = candidate.Email,
            Track = candidate.Track,
            ReceivedAt = candidate.ReceivedAt,
            StatusAt = candidate.StatusAt,
            StatusStep = candidate.StatusStep,
            HasCv = candidate.HasCv,
            ReserveUntil = candidate.ReserveUntil,
            Url = addresses.Candidate(procedure, candidate.Id),
        };

    private CandidateListing ErasedOf(AuditEntry applied, CandidateId candidate) =>
        new()
        {
            Id = candidate,
            Status = Erased,
            ReceivedAt = applied.At,
            Url = addresses.Candidate(applied.Procedure, candidate),
        };
}
