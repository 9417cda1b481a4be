using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Procedures.Interviewing;

/// <summary>Tells when interviews are, for whoever does not know the stage.</summary>
public interface IInterviewSchedules
{
    /// <summary>Of every round for which there are times, in order.</summary>
    Task<IReadOnlyList<InterviewSchedule>> ListAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    );
}

/// <summary>The times of a round of interviews.</summary>
/// <param name="Step">The run of the stage.</param>
/// <param name="ChoiceClosesAt">Until when candidates choose, UTC; absent: the times are settled.</param>
/// <param name="Interviews">In order of time.</param>
/// <param name="Waiting">Who is invited and has no time yet.</param>
/// <param name="Free">Times that nobody has, UTC, in order.</param>
public sealed record InterviewSchedule(
    Step Step,
    DateTimeOffset? ChoiceClosesAt,
    IReadOnlyList<ScheduledInterview> Interviews,
    IReadOnlyList<CandidateId> Waiting,
    IReadOnlyList<DateTimeOffset> Free
);

/// <summary>An interview, UTC.</summary>
/// <param name="MeetingLink">Where it is held online; absent: it is not.</param>
public sealed record ScheduledInterview(
    CandidateId Candidate,
    DateTimeOffset Start,
    DateTimeOffset End,
    string Place,
    string? MeetingLink
);
