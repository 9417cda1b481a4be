using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.CarryOver;

/// <summary>
/// The candidates of an ended procedure who agreed to be kept, except who withdrew. Reads only, so running twice is
/// harmless.
/// </summary>
public sealed class FindKeptCandidatesActivity(CandidateRecords candidates)
{
    [Function(nameof(FindKeptCandidatesActivity))]
    public async Task<IReadOnlyList<CandidateId>> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    ) => [.. (await candidates.SummariesWithClocksAsync(procedure, cancellationToken)).Where(IsKept).Select(c => c.Id)];

    public static bool IsKept(CandidateSummary candidate) =>
        candidate is { Clocks.ConsentRetention: true, Status: not CandidateStatus.Withdrawn };
}
