using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Outcomes;

/// <summary>
/// Reads where a candidate stands, and when an answer should have come at the latest. It only reads, so running twice
/// is harmless.
/// </summary>
public sealed class CheckCandidateActivity(CandidateRecords candidates, ProcedureRecords procedures)
{
    /// <summary>
    /// After the last planned date of the procedure. School codes (Meerwerf, BLICK) ask for a rejection in writing
    /// within 14 days of the decision, so this warns when that may have been missed.
    /// </summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(14);

    [Function(nameof(CheckCandidateActivity))]
    public async Task<CandidateStanding> RunAsync(
        [ActivityTrigger] CandidateCheck check,
        CancellationToken cancellationToken
    )
    {
        var (procedure, candidate) = (check.Call.Procedure, check.Call.Candidate);
        var found = await candidates.FindAsync(procedure, candidate, cancellationToken);
        var timeline = await procedures.FindAsync(procedure, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(procedure, cancellationToken);
        var last = timeline?.Timeline.Where(IsOfRecruitment).Max(LastMoment) ?? check.Now;
        if (found is { Status: CandidateStatus.Reserve, Reserve: { } reserve })
        {
            last = DutchTime.EndOfDay(reserve.Until);
        }

        var warnAt = (last > check.Now ? last : check.Now) + Margin;
        var isAnswered = found is null || found.Returns > check.Call.Returns;
        return new CandidateStanding(isAnswered ? null : found?.Status, warnAt);

        // What follows on the appointment can take more than a year; candidates have their answer before.
        bool IsOfRecruitment(StageDates dates) =>
            definition?.Stages.FirstOrDefault(s => s.Id == dates.StageId)?.Kind.IsAftercare != true;
    }

    private static DateTimeOffset? LastMoment(StageDates dates)
    {
        DateTimeOffset? planned = dates.Deadline is { } deadline
            ? new DateTimeOffset(deadline.Date.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
            : null;
        return dates.ClosesAt > planned ? dates.ClosesAt : planned ?? dates.ClosesAt;
    }
}

/// <summary>Input of <see cref="CheckCandidateActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record CandidateCheck(CandidateCall Call, DateTimeOffset Now);

/// <summary>Where a candidate stands.</summary>
/// <param name="Status">Null when the record is erased, or when the candidate was brought back: another orchestration answers.</param>
/// <param name="WarnAt">When the recruiter is to be warned if there is no final answer yet, UTC.</param>
public sealed record CandidateStanding(CandidateStatus? Status, DateTimeOffset WarnAt);
